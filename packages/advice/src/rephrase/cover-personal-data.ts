import type { Analysis, PersonalData, Rewording } from '@hearth/contract'
import type { Locale } from '../locale.ts'
import { messageFor } from '../pause/render-message.ts'

/** The text with what is private covered, and the same covering for other wordings of it. */
export interface Covered {
  /** One wording, or none where nothing is private. */
  readonly wordings: readonly Rewording[]
  /** Covers in a wording what was private in the text. */
  readonly within: (wording: Rewording) => Rewording
}

/**
 * Puts the name of its kind in the place of what is private: "Call me on [phone number]". Where another person's data is shown, theirs
 * is covered; else the writer's own. It needs no guard: nothing else changes.
 */
export function coverPersonalData(text: string, analysis: Analysis, locale: Locale): Covered {
  const items = analysis.signals.personalData ?? []
  const others = items.filter((item) => item.aboutOther)
  const covered = others.length > 0 ? others : items
  const label = (item: PersonalData): string => messageFor(locale, `mask.${item.type}`)
  const values = covered.map((item) => [text.slice(item.start, item.end), label(item)] as const)
  return {
    wordings: covered.length === 0 ? [] : [{ text: cover(text, covered, label), strategy: 'mask-personal-data' }],
    within: (wording) => ({
      ...wording,
      text: values.reduce((words, [value, name]) => words.replaceAll(value, () => name), wording.text),
    }),
  }
}

function cover(text: string, items: readonly PersonalData[], label: (item: PersonalData) => string): string {
  let result = ''
  let last = 0
  for (const item of [...items].sort((a, b) => a.start - b.start)) {
    if (item.start < last) continue
    result += text.slice(last, item.start) + label(item)
    last = item.end
  }
  return result + text.slice(last)
}
