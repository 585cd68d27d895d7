import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { compareScores } from '@hearth/insight'
import { whyNot } from '../bulk/input/open-input.ts'
import { openProgress } from '../bulk/output/progress.ts'
import { writeOut } from '../bulk/output/write-out.ts'
import { CliError } from '../cli-error.ts'
import { loadModel } from '../reading/load-model.ts'
import { words } from '../words.ts'
import type { CompareOptions } from './compare-options.ts'
import { type Gathered, gatherComments, gatherShadow, type Heard } from './gather-scores.ts'
import { refusal } from './old-score-words.ts'
import { type OldScores, openOldScores, refuseTerminal } from './open-old-scores.ts'
import { openScorer } from './open-scorer.ts'
import { svgReport } from './plot/svg-plot.ts'
import type { Compared } from './report/compared.ts'
import { htmlReport } from './report/html-report.ts'
import { renderComparison } from './report/render-comparison.ts'

/** So many rows that cannot be read are named one by one. */
const namedProblems = 20
/** So many disagreements are named in each direction. */
const namedRows = 5

/**
 * Compares old scores with ours and says where to put the threshold.
 *
 * @returns the exit code: 1 if a row could not be read
 */
export async function runCompare(options: CompareOptions): Promise<number> {
  refuseTerminal(options)
  const old = await openOldScores(options)
  const progress = openProgress(process.stderr, { from: 0, size: old.size })
  let bad = 0
  const heard: Heard = {
    progress: (rows, bytes) => progress.count(rows, bytes),
    problem: ({ row, line }, problem) => {
      bad += 1
      if (bad > namedProblems) return
      progress.clear()
      const isSame = row === line
      process.stderr.write(`${words(isSame ? 'row.problem' : 'row.problemAtLine', { row, line, problem })}\n`)
    },
  }
  const { gathered, version } = await gather(old, options, heard)
  progress.clear()
  if (bad > namedProblems) process.stderr.write(`${words('compare.moreProblems', { count: bad - namedProblems })}\n`)
  const compared: Compared = {
    ...gathered,
    bad,
    isShadow: old.columns.kind === 'pairs',
    currentEngine: version,
    unscored: old.columns.kind === 'texts' ? old.columns.unscored : [],
    attributes: gathered.attributes.map((one) => ({
      ...one,
      comparison: compareScores(one.pairs, options.threshold, namedRows),
    })),
  }
  if (compared.attributes.length === 0) throw refusal({ code: 'nothing-to-compare', fill: {} })
  await writeOut(process.stdout, options.json ? jsonOf(compared) : renderComparison(compared))
  if (options.output !== undefined) await writePlot(options.output, compared)
  return bad > 0 ? 1 : 0
}

async function gather(
  { columns, batches }: OldScores,
  options: CompareOptions,
  heard: Heard,
): Promise<{ gathered: Gathered; version: string }> {
  const model = await loadModel('ngram-en')
  const scorer = await openScorer(model, options.tier)
  const gathered =
    columns.kind === 'pairs'
      ? await gatherShadow(batches, columns, heard)
      : await gatherComments(batches, columns, { model, scorer, options, heard })
  return { gathered, version: scorer.version }
}

/** For programs: everything but the pairs themselves and the texts. */
function jsonOf({ attributes, texts: _, ...rest }: Compared): string {
  const own = attributes.map(({ pairs: __, ...one }) => one)
  return `${JSON.stringify({ ...rest, attributes: own }, null, 2)}\n`
}

async function writePlot(file: string, compared: Compared): Promise<void> {
  const picture = extname(file).toLowerCase() === '.svg' ? svgReport(compared) : htmlReport(compared)
  try {
    await writeFile(file, picture)
  } catch (error) {
    throw new CliError(words('error.output', { file, problem: whyNot(error) }))
  }
  process.stderr.write(`${words('compare.written', { file })}\n`)
}
