import type { Assembled } from './assemble.ts'
import type { ScaffoldWarning } from './check-answers.ts'
import type { ScaffoldSpan } from './scaffold.ts'

/** Where the words of a warning stand in the assembled text; null where something is missing rather than said. */
export function placeInText(warning: ScaffoldWarning, { parts }: Assembled): ScaffoldSpan | null {
  const part = parts.find(({ step }) => step === warning.step)
  if (part === undefined || warning.words === null) return null
  const shift = part.start - part.skipped
  const start = Math.max(part.start, warning.words.start + shift)
  const end = Math.min(part.end, warning.words.end + shift)
  return end > start ? { start, end } : null
}
