import type { AttributeId } from '@hearth/contract'
import { exposes } from '../pause/attack.ts'
import type { ReadMessage } from './read-message.ts'
import type { HarmKind, Situation } from './received.ts'

/** Harm whomever it is aimed at; the person who received it is never told to read it kindly. */
const grave: readonly AttributeId[] = ['threat', 'identity-attack', 'severe-toxicity', 'sexually-explicit']
/** Harm where somebody is aimed at. */
const aimed: readonly AttributeId[] = ['insult', 'demeaning', 'exclusion']

/**
 * From here on the reader thinks a pause likely enough that the message is not offered a kinder reading, though it is not clear harm.
 * Well below every published threshold (.5 and more): telling somebody who was hurt to read it kindly is worse than saying less.
 */
const somethingThere = 0.2

/** What the message is to whoever received it; `hasUnclearWords` is whether a reading of its own found something to stand on. */
export function judgeMessage(message: ReadMessage, hasUnclearWords: boolean): Situation {
  const { distress } = message.analysis.signals
  if (distress === 'support' || distress === 'crisis') return 'distress'
  if (harmOf(message) !== null) return 'harm'
  if (!isRead(message)) return 'unread'
  if (mayHurt(message)) return 'stinging'
  return hasUnclearWords ? 'unclear' : 'ordinary'
}

/** The kind of clear harm, the gravest of several; null where there is none. */
export function harmOf(message: ReadMessage): HarmKind | null {
  const { analysis, level, noticed } = message
  if (isOnlyTerse(message)) return null
  if (exposes(analysis)) return 'exposure'
  const isAimed = analysis.target === 'person' || analysis.target === 'group'
  const isElsewhere = analysis.target === 'self' || analysis.target === 'thing'
  const holds = noticed.filter((id) => (grave.includes(id) ? !isElsewhere : isAimed && aimed.includes(id)))
  const found = analysis.findings.filter(({ attribute, severity }) => isHarm(attribute) && severity === 3 && isAimed)
  const named = [...holds, ...found.map(({ attribute }) => attribute)]
  if (level !== 'pause' && named.length === 0) return null
  // Of a pause the words that were found say which kind it is.
  if (level === 'pause') named.push(...analysis.findings.map(({ attribute }) => attribute).filter(isHarm))
  if (named.includes('threat')) return 'threat'
  if (named.includes('sexually-explicit')) return 'sexual'
  if (named.includes('identity-attack')) return 'identity'
  if (named.includes('exclusion')) return 'exclusion'
  return 'words'
}

/** Whether it may hurt somebody, by any sign of it. What the author says of themselves or of a thing does not count as such a sign by its words alone. */
export function mayHurt(message: ReadMessage): boolean {
  const { analysis, noticed } = message
  if (isOnlyTerse(message)) return false
  if ((analysis.pause ?? 0) >= somethingThere) return true
  if (analysis.findings.some(({ attribute }) => grave.includes(attribute))) return true
  if (noticed.some((id) => grave.includes(id))) return true
  if (analysis.target === 'self' || analysis.target === 'thing') return false
  return analysis.findings.some(({ attribute }) => isHarm(attribute)) || noticed.some((id) => aimed.includes(id))
}

/** Words of a short list, all of them, hurt nobody by themselves, whatever the reader makes of so little text. */
function isOnlyTerse({ sentences, cues }: ReadMessage): boolean {
  return sentences.length > 0 && sentences.every((sentence) => cues.isWhole('terse', sentence))
}

function isHarm(attribute: AttributeId): boolean {
  return grave.includes(attribute) || aimed.includes(attribute)
}

/** The words for readings are English; what is in no language that can be told ("ok") is taken for it. */
function isRead({ analysis }: ReadMessage): boolean {
  if (analysis.unsupported?.includes('language')) return false
  // `zxx`: no words at all, such as an emoji.
  return analysis.language === 'und' || analysis.language === 'zxx' || analysis.language.split('-')[0] === 'en'
}
