import type { Advice, Rewording } from '@hearth/contract'
import type { CardInput } from '../commands/reading/run-reading.ts'
import { words } from '../words.ts'
import { helpLinesCard, terminalLanguage } from './help-lines.ts'
import { markedText } from './marked-text.ts'

/** What the writer would be told, for a person at a terminal. */
export function adviceCard({ text, answer }: CardInput<Advice>): string {
  // Nothing is underlined in what somebody in a crisis wrote: no word of it is to be changed.
  const isSignpost = answer.advice === 'signpost'
  const shown = markedText(text, isSignpost ? [] : answer.reasons, process.stdout.columns ?? 100)
  const lines = [
    shown,
    '',
    `  ${words(`card.level.${answer.advice}`)}`,
    ...answer.reasons.map((reason) => `  · ${reason.message}`),
    ...wordingLines(answer),
    ...(isSignpost ? helpLinesCard(terminalLanguage(process.env)) : []),
  ]
  return `\n${lines.join('\n')}\n\n`
}

function wordingLines({ rewordings, cannotSoften }: Advice): string[] {
  if (cannotSoften) return ['', `  ${words('card.cannotSoften')}`]
  if (rewordings.length === 0) return []
  const labelOf = ({ strategy, from }: Rewording): string => (from ? words('card.plugIn') : strategy)
  const longest = Math.max(...rewordings.map((one) => labelOf(one).length))
  return [
    '',
    `  ${words('card.wordings')}`,
    ...rewordings.map((one) => `  ${labelOf(one).padEnd(longest)}  ${one.text.replace(/\n/g, '\n  ')}`),
  ]
}
