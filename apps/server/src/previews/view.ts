import type { Preview } from '@hearth/contract'
import type { PreviewRow } from './store.ts'

/** A card beside a link; null for one that has nothing to show. */
export const toPreview = ({ id, url, state, site, title, description }: PreviewRow): Preview | null =>
  state === 'ready' && title !== null ? { id, url, site: site ?? new URL(url).host, title, description } : null
