import type { LexiconHit } from '../evidence/lexicon/read-lexicon.ts'
import type { Evidence } from '../evidence/read-evidence.ts'
import { isAttack } from './decide-target.ts'

/**
 * How likely a text is one to pause at, where it is a plain attack as a whole or a sentence of it is one.
 *
 * Models that learn from hard contrasts grow too careful about just these, and a linear one thins a single insult out among
 * other words. The model still has a say: below `leastModel` it has seen what the rule has not ("that bloody turkey can go to
 * hell"). On the development rows, which no weight was fitted on, it raises the n-gram tier's 37 texts that people would pause at and
 * 43 others, 28 of them from sets that do not label insults, and leaves 26 others and 6 pauses to the model. Sentences of longer texts
 * need more of the model: they add 5 right pauses and 10 wrong ones (3 of them in 10,826 ordinary texts), worth it only because
 * without them a friendly sentence in front would switch the pause off.
 *
 * Where an encoder has read the text, it must find the attack at least likely ("gorgeous, shut up" is none): of the plain attacks that
 * it puts between .4 and its threshold 15 are pauses and 5 are not, of those that it puts below .3 it is 14 and 66.
 *
 * Source of the counts: training/src/measure-plain-attacks.ts
 *
 * @param weighed the models' probability for the text
 * @param sentences its harsh sentences, each with the model's probability for it alone
 * @param felt how sure an encoder is of the text or of its attacking words; null without one
 */
export function pauseOfPlainAttack(
  evidence: Evidence,
  weighed: number,
  sentences: readonly { readonly evidence: Evidence; readonly pause: number }[],
  felt: number | null = null,
): number {
  if (felt !== null && felt < leastEncoded) return weighed
  const isWhole = isPlainAttack(evidence) && (weighed >= leastModel || isSure(evidence))
  const isOne =
    isWhole || sentences.some((one) => one.pause >= leastOfSentence(one.evidence) && isPlainAttack(one.evidence))
  return isOne ? Math.max(weighed, plainAttackPause) : weighed
}

/**
 * Words that hardly mean anything else when they are said of "you": 284 pauses and 42 others among the lines of the
 * corpus that are plain attacks. Of threats, swearing and mockery, games and affection have a large share.
 */
const sureReasons: ReadonlySet<string> = new Set([
  'insult.intelligence',
  'insult.worth',
  'insult.appearance',
  'insult.mental-health',
])

/** Whether a plain attack says it in words that hardly mean anything else. */
export const isSure = ({ hits }: Evidence): boolean =>
  hits.some((hit) => isAttack(hit) && hit.referent === 'you' && sureReasons.has(hit.entry.reason))

/**
 * Flat, so that a word beside the attack (who somebody is, say) cannot move it; about what such lines come to
 * (146 of 200 of the corpus among the development rows are pauses).
 */
const plainAttackPause = 0.83
const leastModel = 0.1
const leastEncoded = 0.35

/** A sentence needs more of the model than a whole text, and less where its words leave little doubt. */
const leastOfSentence = (evidence: Evidence): number =>
  isSure(evidence) || evidence.hits.some((hit) => isAttack(hit) && hit.entry.reason === 'threat.wish') ? 0.25 : 0.6

/** Longer texts say more than their harsh words; there the models weigh them. */
const mostTokens = 16

const soft: ReadonlySet<string> = new Set(
  (
    'lol lmao lmfao haha hahaha hahahaha hehe x xx xxx love lovely proud beautiful magnificent glorious gorgeous legend mate ' +
    '😂 🤣 ❤ 💕 💙 💜 😍 🥰 😘 💅 🎉 😊 😏 😈 🙂 😉 😄 😆 😅 😜 🤪 🐑 👑'
  ).split(' '),
)

/**
 * Whether a text says, briefly and without a smile, a clearly or gravely harsh thing of the person it speaks to ("You are an
 * idiot.") or of a whole group ("Those people are vermin."), whichever group it is.
 */
export function isPlainAttack({ normalized, structure, hits }: Evidence): boolean {
  const { tokens } = normalized
  if (tokens.length > mostTokens || structure.toneTags.length > 0) return false
  if (!hits.some((hit) => isAttack(hit) && isAimed(hit) && hit.entry.severity >= 2)) return false
  if (hits.some(({ entry, setAside }) => entry.scope === 'kind' && setAside === null)) return false
  return !tokens.some(({ plain }) => soft.has(plain))
}

function isAimed({ referent, entry }: LexiconHit): boolean {
  return referent === 'you' || entry.scope === 'group'
}
