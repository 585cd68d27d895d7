import { parseArgs } from 'node:util'
import { CliError } from '../cli-error.ts'
import { locales } from '../reading/locales.ts'
import { listed, words } from '../words.ts'

export const tiers = ['fast', 'cascade', 'full'] as const
export type Tier = (typeof tiers)[number]

/** What `analyze` and `advise` are told on the command line. */
export interface ReadingOptions {
  readonly text: string | undefined
  readonly context: string | undefined
  readonly jsonl: boolean
  readonly json: boolean
  readonly tier: Tier
  readonly locale: string
  readonly reword: boolean
}

/** @throws CliError with exit code 2 and a sentence for anything that is not as the help says */
export function parseReadingOptions(command: 'analyze' | 'advise', args: readonly string[]): ReadingOptions {
  const { values, positionals } = parseOrExplain(command, args)
  const tier = tiers.find((known) => known === values.tier)
  if (tier === undefined) throw new CliError(words('error.tier', { tier: String(values.tier) }), 2)
  const locale = values.locale ?? 'en'
  if (!locales.has(locale)) {
    throw new CliError(words('error.locale', { locale, locales: listed([...locales.keys()]) }), 2)
  }
  const options: ReadingOptions = {
    text: positionals.length > 0 ? positionals.join(' ') : undefined,
    context: values.context,
    jsonl: values.jsonl,
    json: values.json,
    tier,
    locale,
    reword: values.reword ?? false,
  }
  if (options.jsonl) checkJsonl(options)
  else if (options.text === undefined && process.stdin.isTTY) {
    throw new CliError(words('error.noText', { command }), 2)
  }
  return options
}

function checkJsonl(options: ReadingOptions): void {
  if (options.text !== undefined) throw new CliError(words('error.textAndJsonl'), 2)
  if (options.context !== undefined) throw new CliError(words('error.optionWithJsonl', { option: 'context' }), 2)
  if (options.json) throw new CliError(words('error.optionWithJsonl', { option: 'json' }), 2)
}

interface Parsed {
  readonly values: {
    readonly jsonl: boolean
    readonly json: boolean
    readonly tier: string
    readonly context?: string | undefined
    readonly locale?: string | undefined
    readonly reword?: boolean | undefined
  }
  readonly positionals: readonly string[]
}

function parseOrExplain(command: 'analyze' | 'advise', args: readonly string[]): Parsed {
  const both = {
    jsonl: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    tier: { type: 'string', default: 'full' },
    context: { type: 'string' },
  } as const
  try {
    return command === 'analyze'
      ? parseArgs({ args: [...args], allowPositionals: true, options: both })
      : parseArgs({
          args: [...args],
          allowPositionals: true,
          options: { ...both, reword: { type: 'boolean' }, locale: { type: 'string' } },
        })
  } catch (error) {
    const problem = (error as Error).message.split('. ')[0] ?? ''
    throw new CliError(words('error.option', { problem: `${problem.replace(/\.$/, '')}.`, command }), 2)
  }
}
