import type { Rewording } from '@hearth/contract'
import { isAttackLevel } from '../pause/decide-level.ts'
import type { Candidate } from './candidate.ts'
import { chooseWordings, hopefulWordings } from './choose-wordings.ts'
import { isThreat } from './combine.ts'
import { draftToReword } from './draft.ts'
import { staysWithDraft } from './guards/stays-with-draft.ts'
import { holdsHarm, isLeftAlone, touchableSentences } from './may-reword.ts'
import {
  answersAbuse,
  type ProposeWordingsInput,
  readAll,
  readSentences,
  stingingSentences,
  unbroken,
} from './propose-wordings.ts'
import { plainText } from './words/wording.ts'

export interface CheckWordingsInput extends Omit<ProposeWordingsInput, 'proposeEdits'> {
  /** Whole texts by somebody else, such as a language model that was plugged in. Any strings at all. */
  readonly proposed: readonly string[]
  /** What is shown already: it is not offered twice, and counts among the three. */
  readonly known: readonly Rewording[]
}

/**
 * Of somebody else's wordings those that may be shown: each passes every guard that ours pass, and one more, since a text that was written whole
 * can say something else. What is left to its writer is left to them, whoever proposes.
 */
export async function checkWordings(input: CheckWordingsInput): Promise<readonly Rewording[]> {
  const { text, analysis, thresholds, proposed, known } = input
  const draft = draftToReword(text, analysis, input.wording, input.context ?? null)
  const touchable = touchableSentences(draft, isAttackLevel(analysis, thresholds))
  if (!holdsHarm(analysis, thresholds) || isLeftAlone(draft, touchable)) return []
  if (await answersAbuse(input)) return []
  const stinging = await stingingSentences(input, draft, touchable)
  const candidates = proposed
    .filter((one) => staysWithDraft(draft, one, stinging))
    .map((one): Candidate => {
      const isBoundary = draft.wording.boundary.test(plainText(one))
      return { text: one, strategy: isBoundary ? 'firm-boundary' : 'drop-the-sting', edits: [] }
    })
    // Of a threat only the boundary under it can stay.
    .filter(({ strategy }) => strategy === 'firm-boundary' || !isThreat(draft))
  const hopeful = hopefulWordings(draft, await readAll(input, draft, candidates), thresholds)
  const whole = await unbroken(input, draft, hopeful)
  const sentences = await readSentences(input, whole)
  return chooseWordings(draft, whole, sentences, thresholds, known).map((one) => ({ ...one, from: 'plug-in' }))
}
