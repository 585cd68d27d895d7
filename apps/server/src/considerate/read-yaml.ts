import { type ConsiderateSettings, checkConsiderate, considerateSlugs } from '@hearth/analysis'
import type { ConsiderateProblem } from '@hearth/contract'
import { parseDocument } from 'yaml'

/** Reads a community's list. Aliases are not followed, so that a small text cannot become a huge one. Never throws on any text. */
export const readYaml = (
  text: string,
): { readonly settings: ConsiderateSettings; readonly problems: readonly ConsiderateProblem[] } => {
  const none = { off: [], add: [] }
  try {
    const document = parseDocument(text, { prettyErrors: true })
    if (document.errors.length > 0) {
      const problems = document.errors.map(({ linePos }) => toProblem('not-yaml', '', linePos?.[0].line ?? null))
      return { settings: none, problems }
    }
    const checked = checkConsiderate(document.toJS({ maxAliasCount: 0 }), considerateSlugs())
    return {
      settings: checked.settings,
      problems: checked.problems.map(({ reason, where }) => toProblem(reason, where, null)),
    }
  } catch {
    return { settings: none, problems: [toProblem('not-yaml', '', null)] }
  }
}

const toProblem = (reason: ConsiderateProblem['reason'], where: string, line: number | null): ConsiderateProblem => ({
  reason,
  where,
  line,
})
