import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { CliError } from '../cli-error.ts'
import { delimiterOf } from '../commands/reading/bulk-options.ts'
import { type Tier, tiers } from '../reading/tier.ts'
import { words } from '../words.ts'

/** What `hearth perspective compare` is told. */
export interface CompareOptions {
  readonly format: 'csv' | 'jsonl'
  /** A file; undefined for standard input. */
  readonly input: string | undefined
  /** Names in the header; undefined where they are found out. */
  readonly text: string | undefined
  readonly context: string | undefined
  readonly id: string | undefined
  readonly scores: readonly string[]
  readonly attributes: readonly string[]
  /** From which the old score flagged a comment, in [0, 1]. */
  readonly threshold: number
  readonly delimiter: string | undefined
  readonly tier: Tier
  /** Where the picture goes: a file that ends in .svg or .html. */
  readonly output: string | undefined
  readonly json: boolean
  readonly showText: boolean
}

const known = {
  csv: { type: 'string' },
  jsonl: { type: 'string' },
  input: { type: 'string' },
  text: { type: 'string' },
  context: { type: 'string' },
  id: { type: 'string' },
  score: { type: 'string', multiple: true },
  attribute: { type: 'string', multiple: true },
  threshold: { type: 'string' },
  delimiter: { type: 'string' },
  tier: { type: 'string', default: 'full' },
  output: { type: 'string' },
  json: { type: 'boolean', default: false },
  'show-text': { type: 'boolean', default: false },
} as const

/** @throws CliError with exit code 2 and a sentence for anything that is not as the help says */
export function parseCompareOptions(args: readonly string[]): CompareOptions {
  const values = parseOrExplain(args)
  const tier = tiers.find((one) => one === values.tier)
  if (tier === undefined) throw new CliError(words('error.tier', { tier: values.tier }), 2)
  const { score: scores = [], attribute: attributes = [], output } = values
  if (scores.length > 0 && attributes.length > scores.length) throw new CliError(words('error.scoreAttribute'), 2)
  if (output !== undefined && !['.svg', '.html', '.htm'].includes(extname(output).toLowerCase())) {
    throw new CliError(words('error.plotFile', { file: output }), 2)
  }
  return {
    ...inputOf(values),
    text: values.text,
    context: values.context,
    id: values.id,
    scores,
    attributes,
    threshold: thresholdOf(values.threshold ?? '0.8'),
    delimiter: values.delimiter === undefined ? undefined : delimiterOf(values.delimiter),
    tier,
    output,
    json: values.json,
    showText: values['show-text'],
  }
}

function parseOrExplain(args: readonly string[]) {
  // `--csv < old.csv`: without a file behind it, it means standard input.
  const said = args.flatMap((arg, at) => {
    const isBare = (arg === '--csv' || arg === '--jsonl') && /^(--.*)?$/.test(args[at + 1] ?? '')
    return isBare ? [`${arg}=-`] : [arg]
  })
  try {
    return parseArgs({ args: said, options: known }).values
  } catch (error) {
    const problem = (error as Error).message.split('. ')[0] ?? ''
    const command = 'perspective compare'
    throw new CliError(words('error.option', { problem: `${problem.replace(/\.$/, '')}.`, command }), 2)
  }
}

function inputOf({
  csv,
  jsonl,
  input,
}: {
  csv?: string | undefined
  jsonl?: string | undefined
  input?: string | undefined
}): Pick<CompareOptions, 'format' | 'input'> {
  if (csv !== undefined && jsonl !== undefined) throw new CliError(words('error.csvAndJsonl'), 2)
  const named = [input, csv ?? jsonl].filter((file) => file !== undefined && file !== '-')
  if (named.length > 1) throw new CliError(words('error.twoInputs'), 2)
  const file = named[0]
  if (csv !== undefined) return { format: 'csv', input: file }
  if (jsonl !== undefined) return { format: 'jsonl', input: file }
  if (file === undefined) throw new CliError(words('error.noOldScores'), 2)
  return { format: ['.jsonl', '.ndjson'].includes(extname(file).toLowerCase()) ? 'jsonl' : 'csv', input: file }
}

function thresholdOf(said: string): number {
  const threshold = /^\s*$/.test(said) ? Number.NaN : Number(said.replace(',', '.'))
  if (!(threshold >= 0 && threshold <= 1)) throw new CliError(words('error.threshold', { said }), 2)
  return threshold
}
