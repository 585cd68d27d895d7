import type { OldScoreProblem } from '@hearth/insight'
import { CliError } from '../cli-error.ts'
import { words } from '../words.ts'

/** A problem in words, with its stable code behind it. */
export function problemWords({ code, fill }: OldScoreProblem): string {
  return words('coded', { words: words(`old.${code}`, fill), code })
}

/** What is wrong with the file as a whole. */
export function refusal(problem: OldScoreProblem): CliError {
  const isCommandLine = ['column-not-found', 'attribute-unknown'].includes(problem.code)
  return new CliError(problemWords(problem), isCommandLine ? 2 : 1)
}
