import type { Responsible } from '@hearth/contract'
import { t } from './kinds-text.ts'
import './kinds.css'

/** The adult who answers for a space with minors, and how to reach them. */
export const Adult = ({ responsible }: { readonly responsible: Responsible }) => (
  <div className="kind-adult">
    <p>{t('responsible.shown', { name: responsible.name })}</p>
    <p>{t('responsible.reach', { contact: responsible.contact })}</p>
  </div>
)
