import type { DraftToReword } from '../draft.ts'
import { plainText } from '../words/wording.ts'

/**
 * Whether words that a change brought side by side can stand so: after "a", "your" or "such" something is named, after "I" comes a verb and no name.
 * Two that stood so before are the writer's own.
 */
export function fitsTogether(draft: DraftToReword, after: string): boolean {
  const own = new Set(neighbors(draft.plain, draft.text))
  if (bareYous(plainText(after)) > bareYous(draft.plain)) return false
  return neighbors(plainText(after), after).every((pair) => own.has(pair) || fits(draft, pair))
}

function fits({ wording }: DraftToReword, pair: string): boolean {
  const [left = '', right = ''] = pair.split(' ')
  const isEnd = /^[.,!?;:$]/.test(right)
  // What people write in the place of many words fits few places: "like bad", "absolute thing", "we are messed".
  if (right === 'bad' && !wording.beforeState.has(left) && !isAdverb.test(left)) return false
  if (left === 'bad' && (right === 'of' || right === 'on')) return false
  if (left === 'messed' && !isParticle.test(right)) return false
  if (right === 'thing' && !wording.beforeThing.has(left)) return false
  const needsName = wording.determiners.has(left)
  if (needsName && (isEnd || wording.followNothing.has(right) || isDone.test(right))) return false
  // "You are an idiot, Sam" is not "You are Sam".
  if (isCopula.test(left) && right.startsWith(name)) return false
  const needsVerb = wording.subjectsAlone.has(left)
  if (!needsVerb) return true
  const cannotBegin = wording.followNothing.has(right) && !wording.verbs.has(right) && !isModal.test(right)
  return !isEnd && !cannotBegin && !right.startsWith(name)
}

/** How often somebody is addressed and nothing is said to them: "You, Leeds is in England.", "I paid for it, you." */
function bareYous(plain: string): number {
  return (plain.match(/(?:^|[.!?,;:–—-]\s*)(?:you|u)\s*(?:[,.!?;:]|$)/gi) ?? []).length
}

const isAdverb = /.{3}ly$/
const isParticle = /^(?:up|with|it|that|this)$/

/** Marks a word with a capital inside a sentence. */
const name = '^'
/** "a messed": a form of a verb that names nothing. */
const isDone = /^(?:messed|ruined|failed|lost|cared|cares)$/
const isCopula = /^(?:am|is|are|was|were|im|i'm|you're|youre|he's|she's|they're)$/
const isModal = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should)$/

/** Words and marks side by side, a name inside a sentence marked; `$` ends the text. */
function neighbors(plain: string, written: string): string[] {
  const words = [...plain.matchAll(/'s(?![\p{L}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}'*@$-]*|[.,!?;:]/gu)].map((match, at) => {
    const isName = at > 0 && /^\p{Lu}\p{Ll}/u.test(written.slice(match.index, match.index + 2))
    return (isName ? name : '') + match[0].toLowerCase()
  })
  return words.map((word, at) => `${word.replace(/^\^/, '')} ${words[at + 1] ?? '$'}`)
}
