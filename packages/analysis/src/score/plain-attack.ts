import type { LexiconHit } from '../evidence/lexicon/read-lexicon.ts'
import type { Evidence } from '../evidence/read-evidence.ts'
import { isAttack } from './decide-target.ts'

/**
 * How often a plain attack is one that readers would pause: 83 of 100 lines of kindcorpus that no weight was fitted on,
 * which are the hardest contrasts there are. Of ordinary talk (22,130 lines) 0.16 % look so, most of them harsh indeed.
 */
export const plainAttackProbability = 0.83

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
 * idiot.") or of a whole group ("Those people are vermin."), whichever group it is. Models that
 * learn from hard contrasts grow too careful about just these.
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
