import { extname } from 'node:path'
import { CliError } from '../../cli-error.ts'
import type { PlugIn } from '../../reading/ask-plug-in.ts'
import type { Tier } from '../../reading/tier.ts'
import { words } from '../../words.ts'

/** What `analyze` and `advise` are told about a file, or a stream, of texts. */
export interface BulkOptions {
  readonly command: 'analyze' | 'advise'
  readonly tier: Tier
  readonly locale: string
  readonly reword: boolean
  /** Quiet hints too, such as kinder words for one that shuts people out. */
  readonly hints: boolean
  readonly plugIn: PlugIn | undefined
  readonly format: 'jsonl' | 'csv'
  /** Names in the header of a CSV. */
  readonly column: string
  readonly contextColumn: string | undefined
  readonly idColumn: string | undefined
  /** One character; undefined where it is found out. */
  readonly delimiter: string | undefined
  /** Files; undefined for standard input and output. */
  readonly input: string | undefined
  readonly output: string | undefined
  readonly resume: boolean
  /** Where the summary goes: a file, `-` for stderr, undefined for none. */
  readonly summary: string | undefined
  readonly showText: boolean
}

/** Every option that speaks of many texts, for `parseArgs`. */
export const bulkArguments = {
  jsonl: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  column: { type: 'string' },
  'context-column': { type: 'string' },
  'id-column': { type: 'string' },
  delimiter: { type: 'string' },
  input: { type: 'string' },
  output: { type: 'string' },
  resume: { type: 'boolean', default: false },
  summary: { type: 'string' },
  'show-text': { type: 'boolean', default: false },
} as const

export type BulkValues = {
  readonly [name in keyof typeof bulkArguments]?:
    | ((typeof bulkArguments)[name]['type'] extends 'boolean' ? boolean : string)
    | undefined
}

/** What the other options say, as far as a run over many texts needs it. */
export type Common = Pick<BulkOptions, 'command' | 'tier' | 'locale' | 'reword' | 'hints' | 'plugIn'>

const csvOnly = ['column', 'context-column', 'id-column', 'delimiter'] as const

/**
 * @returns undefined where nothing speaks of many texts
 * @throws CliError with exit code 2 for what does not go together
 */
export function parseBulkOptions(values: BulkValues, common: Common): BulkOptions | undefined {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== false)
  if (given.length === 0) return undefined
  const format = formatOf(values)
  const option = given[0]?.[0] ?? ''
  if (format === undefined) throw new CliError(words('error.noFormat', { option }), 2)
  const alien = csvOnly.find((name) => values[name] !== undefined)
  if (format === 'jsonl' && alien) throw new CliError(words('error.csvOnly', { option: alien }), 2)
  if (values.resume && values.output === undefined) throw new CliError(words('error.resumeOutput'), 2)
  const isQuiet = format === 'jsonl' && values.input === undefined && values.output === undefined
  return {
    ...common,
    format,
    column: values.column ?? 'text',
    contextColumn: values['context-column'],
    idColumn: values['id-column'],
    delimiter: values.delimiter === undefined ? undefined : delimiterOf(values.delimiter),
    input: values.input === '-' ? undefined : values.input,
    output: values.output === '-' ? undefined : values.output,
    resume: values.resume ?? false,
    // Lines from a pipe into a pipe say nothing more than what went wrong; `--summary -` asks for it.
    summary: values.summary ?? (isQuiet && !values['show-text'] ? undefined : '-'),
    showText: values['show-text'] ?? false,
  }
}

function formatOf({ csv, jsonl, input, output }: BulkValues): BulkOptions['format'] | undefined {
  if (csv && jsonl) throw new CliError(words('error.csvAndJsonl'), 2)
  if (csv) return 'csv'
  if (jsonl) return 'jsonl'
  const named = extname(input ?? output ?? '').toLowerCase()
  if (['.csv', '.tsv', '.tab'].includes(named)) return 'csv'
  return ['.jsonl', '.ndjson'].includes(named) ? 'jsonl' : undefined
}

/** @throws CliError where it is not one character that can part columns */
export function delimiterOf(said: string): string {
  const known = { tab: '\t', comma: ',', semicolon: ';', '\\t': '\t' } as const
  const delimiter = known[said as keyof typeof known] ?? said
  if (!/^[^"\r\n\p{L}\p{N}\u0080-\u{10ffff}]$/u.test(delimiter))
    throw new CliError(words('error.delimiter', { said }), 2)
  return delimiter
}
