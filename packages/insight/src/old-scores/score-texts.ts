import type { Analysis, AnalysisInput } from '@hearth/contract'

/** Words in Latin letters that are too few to tell their language ("x", "asdf"): they are read as English. */
export function isTooShortToTell(text: string, language: string): boolean {
  return language === 'und' && /\p{Script=Latin}/u.test(text)
}

/**
 * Reads comments as the Perspective door reads them, so that a threshold that is found here holds there: what is too short to
 * tell its language counts as English.
 *
 * @returns one analysis for each item, in their order
 */
export async function scoreTexts(
  items: readonly AnalysisInput[],
  analyze: (items: readonly AnalysisInput[]) => Promise<readonly Analysis[]>,
): Promise<Analysis[]> {
  const analyses = [...(await analyze(items))]
  const short = items.flatMap((item, at) => {
    const analysis = analyses[at]
    return analysis && !analysis.scores && isTooShortToTell(item.text, analysis.language) ? [{ item, at }] : []
  })
  if (short.length === 0) return analyses
  const again = await analyze(short.map(({ item }) => ({ ...item, language: 'en' })))
  for (const [index, { at }] of short.entries()) {
    const analysis = again[index]
    if (analysis) analyses[at] = analysis
  }
  return analyses
}
