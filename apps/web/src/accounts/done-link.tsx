import { KeyRound } from 'lucide-react'
import { t } from '../text/text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { Empty } from '../ui/states/empty.tsx'

/** A link that no longer opens anything, and where to go instead. */
export const DoneLink = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <Empty icon={KeyRound} title={title} words={words}>
    <ButtonLink to="/sign-in">{t('nav.sign-in')}</ButtonLink>
    <ButtonLink to="/">{t('not-found.home')}</ButtonLink>
  </Empty>
)
