import { parseArgs } from 'node:util'
import { CliError } from '../../cli-error.ts'
import type { PlugIn } from '../../reading/ask-plug-in.ts'
import { locales } from '../../reading/locales.ts'
import { type Tier, tiers } from '../../reading/tier.ts'
import { listed, words } from '../../words.ts'
import { type BulkOptions, type BulkValues, bulkArguments, parseBulkOptions } from './bulk-options.ts'

/** What `analyze` and `advise` are told on the command line. */
export interface ReadingOptions {
  readonly text: string | undefined
  readonly context: string | undefined
  readonly json: boolean
  readonly tier: Tier
  readonly locale: string
  readonly reword: boolean
  readonly hints: boolean
  /** A language model that proposes wordings beside ours. */
  readonly plugIn: PlugIn | undefined
  /** Where there are many texts: JSON Lines or CSV. */
  readonly bulk: BulkOptions | undefined
}

/** @throws CliError with exit code 2 and a sentence for anything that is not as the help says */
export function parseReadingOptions(command: 'analyze' | 'advise', args: readonly string[]): ReadingOptions {
  const { values, positionals } = parseOrExplain(command, args)
  const { context, json, tier: saidTier, locale = 'en', reword = false, hints = false, ...others } = values
  const { 'wordings-url': url, 'wordings-model': model, ...bulkValues } = others
  const tier = tiers.find((known) => known === saidTier)
  if (tier === undefined) throw new CliError(words('error.tier', { tier: String(saidTier) }), 2)
  if (!locales.has(locale)) {
    throw new CliError(words('error.locale', { locale, locales: listed([...locales.keys()]) }), 2)
  }
  const text = positionals.length > 0 ? positionals.join(' ') : undefined
  const plugIn = plugInOf(url, model)
  const bulk = parseBulkOptions(bulkValues, { command, tier, locale, reword, hints, plugIn })
  const options: ReadingOptions = { text, context, json, tier, locale, reword, hints, plugIn, bulk }
  if (bulk) checkBulk(options, bulk.format)
  else if (text === undefined && process.stdin.isTTY) throw new CliError(words('error.noText', { command }), 2)
  return options
}

/** @throws CliError where one of the two is missing, or the address is none */
function plugInOf(url: string | undefined, model: string | undefined): PlugIn | undefined {
  if (url === undefined && model === undefined) return undefined
  if (url === undefined || model === undefined) throw new CliError(words('error.plugInHalf'), 2)
  const address = URL.canParse(url) ? new URL(url) : undefined
  const isPlain =
    address && /^https?:$/.test(address.protocol) && !`${address.username}${address.search}${address.hash}`
  if (!isPlain) throw new CliError(words('error.plugInUrl'), 2)
  return { url: url.replace(/\/+$/, '').replace(/\/chat\/completions$/, ''), model }
}

function checkBulk({ text, context, json }: ReadingOptions, format: BulkOptions['format']): void {
  if (text !== undefined) throw new CliError(words('error.textAndBulk', { format }), 2)
  if (context !== undefined) throw new CliError(words('error.optionWithBulk', { option: 'context', format }), 2)
  if (json) throw new CliError(words('error.optionWithBulk', { option: 'json', format }), 2)
}

const adviceArguments = {
  reword: { type: 'boolean' },
  hints: { type: 'boolean' },
  locale: { type: 'string' },
  'wordings-url': { type: 'string' },
  'wordings-model': { type: 'string' },
} as const

interface Parsed {
  readonly values: BulkValues & {
    readonly json: boolean
    readonly tier: string
    readonly context?: string | undefined
    readonly locale?: string | undefined
    readonly reword?: boolean | undefined
    readonly hints?: boolean | undefined
    readonly 'wordings-url'?: string | undefined
    readonly 'wordings-model'?: string | undefined
  }
  readonly positionals: readonly string[]
}

function parseOrExplain(command: 'analyze' | 'advise', args: readonly string[]): Parsed {
  const both = {
    ...bulkArguments,
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
          options: { ...both, ...adviceArguments },
        })
  } catch (error) {
    const problem = (error as Error).message.split('. ')[0] ?? ''
    throw new CliError(words('error.option', { problem: `${problem.replace(/\.$/, '')}.`, command }), 2)
  }
}
