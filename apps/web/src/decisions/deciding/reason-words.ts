import type { Action, Policy } from '@hearth/contract'
import { t } from '../../text/console-text.ts'
import { locale } from '../../text/text.ts'

/**
 * A reason to begin with: the rule, the words it is about, and a way on. The moderator changes it as they like; as it
 * stands it already says enough, and scolds nobody.
 *
 * @param quoted the words it is about, as the author wrote them; may be empty
 */
export const reasonWordsFor = (action: Action, policy: Policy | null, quoted: readonly string[]): string => {
  if (action === 'none')
    return t(policy ? 'skeleton.none-under' : 'skeleton.none', policy ? { rule: policy.title } : {})
  const opening = policy ? t('skeleton.rule', { rule: policy.title }) : t('skeleton.no-rule')
  const words = quoted.length > 0 ? t('skeleton.words', { words: listed(quoted) }) : ''
  return [opening, words, t(`skeleton.${action}`)].filter(Boolean).join(' ')
}

/** “a” and “b”. */
const listed = (quoted: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(quoted.map((one) => `“${one}”`))
