import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A check of labels by somebody who did not see them, as training/corpus/label-checks.yml keeps it. */
export interface LabelCheck {
  readonly lines: number
  readonly agreed: number
  readonly drawn: string
  readonly kappa?: string
  readonly afterwards: string
  /** Files that were drawn from, with agreed of read where that was kept. */
  readonly files: Readonly<Record<string, string | null>>
}

const file = new URL('../../corpus/label-checks.yml', import.meta.url)

/** Every check so far, oldest first. */
export const readLabelChecks = (): LabelCheck[] => parse(readFileSync(file, 'utf8')) as LabelCheck[]

/** Files that a second reader has drawn lines from. */
export const checkedFiles = (checks: readonly LabelCheck[]): Set<string> =>
  new Set(checks.flatMap(({ files }) => Object.keys(files)))
