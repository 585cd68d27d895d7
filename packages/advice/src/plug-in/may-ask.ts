import type { Advice, Analysis } from '@hearth/contract'

/** A longer draft stays where it is. In UTF-16 units. */
const maxDraft = 4000
/** As many as are ever shown. */
const enough = 3

/**
 * Whether a draft may be sent to a plug-in at all, once everybody agreed: only where it may help and is nobody's secret. Never when support comes
 * first, with private details in it, when it is left to its writer (a report of harm, grief, a boundary, an answer to an attack), or when Hearth has
 * three wordings of its own.
 */
export function mayAskPlugIn(draft: string, analysis: Analysis, { advice, rewordings, cannotSoften }: Advice): boolean {
  const { distress = 'none', personalData = [] } = analysis.signals
  return (
    advice !== 'signpost' &&
    distress === 'none' &&
    personalData.length === 0 &&
    !analysis.findings.some(({ reason }) => reason.startsWith('exposure.')) &&
    draft.length <= maxDraft &&
    (cannotSoften || (rewordings.length > 0 && rewordings.length < enough))
  )
}
