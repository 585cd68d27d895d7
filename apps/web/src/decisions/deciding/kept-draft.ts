import { blankDraft, type DecisionDraft } from './draft.ts'

/**
 * A decision that somebody thinks about stays in this tab, by person and case, so that nothing typed is lost by a reload
 * or by looking elsewhere. It goes with the tab, or when the decision stands.
 */
const keyOf = (personId: string, caseId: string): string => `hearth.decision.${personId}.${caseId}`

export const readDraft = (personId: string, caseId: string): DecisionDraft => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(personId, caseId)) ?? 'null')
    return isDraft(kept) ? { ...blankDraft, ...kept } : blankDraft
  } catch {
    return blankDraft
  }
}

export const keepDraft = (personId: string, caseId: string, draft: DecisionDraft): void => {
  try {
    sessionStorage.setItem(keyOf(personId, caseId), JSON.stringify(draft))
  } catch {
    // Private windows may refuse storage; the draft then lasts as long as the page.
  }
}

export const dropDraft = (personId: string, caseId: string): void => {
  try {
    sessionStorage.removeItem(keyOf(personId, caseId))
  } catch {
    // Nothing was kept.
  }
}

const isDraft = (kept: unknown): kept is DecisionDraft =>
  typeof kept === 'object' && kept !== null && typeof (kept as DecisionDraft).reason === 'string'
