import Type from 'typebox'
import { idOf, nullable, type PreviewId } from '../primitives.ts'

/**
 * What a linked page says of itself, as plain text. The server asked for it once; no reader's address ever reaches the page,
 * and no picture of it is shown.
 */
export const Preview = Type.Object({
  id: idOf<PreviewId>(),
  /** The address as it stands in the post. */
  url: Type.String(),
  /** What the site calls itself, or its host. */
  site: Type.String(),
  title: Type.String(),
  description: nullable(Type.String()),
})
export type Preview = Type.Static<typeof Preview>
