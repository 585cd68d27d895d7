import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { ReplyFormat } from '@hearth/advice/plug-in'
import type { Env } from './env.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds everything this server keeps. */
  readonly dataDir: string
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null
  /** The address people use, without a trailing slash. Cookies are Secure where it is https. */
  readonly publicUrl: string | null
  /** Signs cookies; made and kept in the data folder where it is not given. */
  readonly sessionSecret: string | null
  /** How many proxies in front may be believed about addresses. */
  readonly trustProxy: number
  readonly logLevel: (typeof logLevels)[number]
  /** Whether POST /api/analysis and /api/advice answer. */
  readonly isReaderApiOpen: boolean
  /** Keys of the Perspective door. */
  readonly perspectiveKeys: readonly string[]
  /** Whose pages may ask at the doors from a browser, such as https://forum.example. */
  readonly corsOrigins: readonly string[]
  /** Where shadow mode asks the original the same; null where it is off. */
  readonly shadow: { readonly url: string; readonly key: string } | null
  /** A language model that may propose wordings where a keeper turns it on and a writer agrees; null where there is none. */
  readonly wordings: WordingConfig | null
  /** `fast` leaves the encoder out, for machines with little memory. */
  readonly readerTier: 'fast' | 'full'
  /** Keys of a door that runs alone, and where it writes the scores of shadow mode. */
  readonly keysFile: string | null
  readonly shadowFile: string
  /** Where mail is handed in, and from whom it comes; null where no mail is sent. */
  readonly smtp: { readonly url: string; readonly from: string } | null
  readonly backup: {
    /** Where backups are kept; null where none are made. */
    readonly dir: string | null
    /** How many hours lie between two. */
    readonly everyHours: number
    /** How many days and weeks back one is kept of each. */
    readonly keepDays: number
    readonly keepWeeks: number
  }
  /** Doors and bulk endpoints need no key: only on a loopback address that nothing public or in front points to. */
  readonly isDoorOpen: boolean
}

/** An endpoint that speaks as OpenAI's does. Set by whoever runs the server alone: its key is a secret, and its address one that the server calls. */
export interface WordingConfig {
  /** Base address without a trailing slash; `/chat/completions` comes behind it. */
  readonly url: string
  /** What keepers and writers are shown: the host, with its port where it is not the usual one. */
  readonly host: string
  readonly key: string | null
  readonly model: string
  readonly format: ReplyFormat
  readonly timeoutMs: number
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/** A setting that stops the start. The message is one sentence that says what to change. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Asserts the settings. Second of two steps after `readEnv`.
 *
 * @throws ConfigError naming the first variable that is wrong
 */
export const toConfig = (env: Env): Config => {
  const host = env.HOST ?? '127.0.0.1'
  if (/\s|\//.test(host))
    throw new ConfigError(`HOST must be a host name or an address, such as 127.0.0.1; it is "${host}".`)
  const publicUrl = env.PUBLIC_URL === undefined ? null : toUrl('PUBLIC_URL', env.PUBLIC_URL, ['http:', 'https:'])
  const secret = env.SESSION_SECRET ?? null
  if (secret !== null && secret.length < 32) throw new ConfigError('SESSION_SECRET must have at least 32 characters.')
  const trustProxy = toWhole('TRUST_PROXY', env.TRUST_PROXY ?? '0', 0, 10)
  return {
    port: toWhole('PORT', env.PORT ?? '4747', 0, 65_535),
    host,
    dataDir: resolve(env.DATA_DIR ?? './data'),
    databaseUrl:
      env.DATABASE_URL === undefined ? null : toUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']),
    publicUrl,
    sessionSecret: secret,
    trustProxy,
    logLevel: toOneOf('LOG_LEVEL', env.LOG_LEVEL ?? 'warn', logLevels),
    isReaderApiOpen: toOneOf('READER_API', env.READER_API ?? 'off', ['on', 'off'] as const) === 'on',
    perspectiveKeys: (env.PERSPECTIVE_KEYS ?? '')
      .split(',')
      .map((key) => key.trim())
      .filter(Boolean),
    corsOrigins: (env.CORS_ORIGINS ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean)
      .map(toOrigin),
    shadow: toShadow(env),
    wordings: toWordings(env),
    readerTier: toOneOf('READER_TIER', env.READER_TIER ?? 'full', ['fast', 'full'] as const),
    keysFile: env.KEYS_FILE === undefined ? null : resolve(env.KEYS_FILE),
    shadowFile: resolve(env.SHADOW_FILE ?? './shadow-scores.csv'),
    smtp: toSmtp(env, publicUrl),
    backup: toBackup(env),
    isDoorOpen: isLoopback(host) && publicUrl === null && trustProxy === 0,
  }
}

const toWhole = (name: string, text: string, min: number, max: number): number => {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}; it is "${text}".`)
  }
  return value
}

const toOneOf = <T extends string>(name: string, text: string, allowed: readonly T[]): T => {
  const found = allowed.find((value) => value === text)
  if (found === undefined) throw new ConfigError(`${name} must be one of ${allowed.join(', ')}; it is "${text}".`)
  return found
}

const toUrl = (name: string, text: string, protocols: readonly string[]): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  // The value may hold a password, so the sentence does not repeat it.
  if (url === null || !protocols.includes(url.protocol)) {
    throw new ConfigError(`${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`)
  }
  // Whoever asks whether it is https must not be misled by HTTPS://.
  return text.replace(/^[A-Za-z]+:/, url.protocol).replace(/\/+$/, '')
}

/** An origin has no path: whoever writes one means something else than what a browser sends. */
const toOrigin = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, '').toLowerCase()) {
    throw new ConfigError(
      `CORS_ORIGINS must be origins such as https://forum.example, separated by commas; "${text}" is none.`,
    )
  }
  return url.origin
}

const toShadow = (env: Env): Config['shadow'] => {
  if (env.SHADOW_KEY === undefined) {
    if (env.SHADOW_URL !== undefined) throw new ConfigError('SHADOW_URL needs SHADOW_KEY, your key of the original.')
    return null
  }
  const url = toUrl('SHADOW_URL', env.SHADOW_URL ?? 'https://commentanalyzer.googleapis.com', ['http:', 'https:'])
  return { url: url.replace(/\/v1alpha1$/, ''), key: env.SHADOW_KEY }
}

/** Links in a mail are read elsewhere, so mail needs the address that people use. */
const toSmtp = (env: Env, publicUrl: string | null): Config['smtp'] => {
  if (env.SMTP_URL === undefined) return null
  const url = toUrl('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:'])
  if (publicUrl === null) throw new ConfigError('SMTP_URL needs PUBLIC_URL, the address that links in mails lead to.')
  return { url, from: env.MAIL_FROM ?? `Hearth <hearth@${new URL(publicUrl).hostname}>` }
}

const replyFormats = ['schema', 'object', 'text'] as const satisfies readonly ReplyFormat[]

/** Long enough for a small model nearby, short enough that nobody waits for a wording that they no longer need. */
const usualWordingMs = '2500'

const toWordings = (env: Env): Config['wordings'] => {
  const { WORDING_URL: said, WORDING_MODEL: model } = env
  if (said === undefined) {
    const alone = ['WORDING_KEY', 'WORDING_MODEL', 'WORDING_FORMAT', 'WORDING_TIMEOUT_MS'].find((name) => env[name])
    if (alone) throw new ConfigError(`${alone} needs WORDING_URL, such as http://127.0.0.1:11434/v1.`)
    return null
  }
  if (model === undefined) throw new ConfigError('WORDING_URL needs WORDING_MODEL, the name of the model there.')
  const url = toUrl('WORDING_URL', said, ['http:', 'https:']).replace(/\/chat\/completions$/, '')
  const { host, username, password, search, hash } = new URL(url)
  // What stands in an address is shown, and ends up in logs of others; a key has a variable of its own.
  if (username || password || search || hash) {
    throw new ConfigError(
      'WORDING_URL must be a plain address without a name, password or question mark; a key goes into WORDING_KEY.',
    )
  }
  return {
    url,
    host,
    key: env.WORDING_KEY ?? null,
    model,
    format: toOneOf('WORDING_FORMAT', env.WORDING_FORMAT ?? 'schema', replyFormats),
    timeoutMs: toWhole('WORDING_TIMEOUT_MS', env.WORDING_TIMEOUT_MS ?? usualWordingMs, 100, 8000),
  }
}

const toBackup = (env: Env): Config['backup'] => {
  const dir = env.BACKUP_DIR === undefined ? null : resolve(env.BACKUP_DIR)
  return {
    dir,
    everyHours: toWhole('BACKUP_EVERY_HOURS', env.BACKUP_EVERY_HOURS ?? '24', 1, 168),
    keepDays: toWhole('BACKUP_KEEP_DAYS', env.BACKUP_KEEP_DAYS ?? '7', 1, 3650),
    keepWeeks: toWhole('BACKUP_KEEP_WEEKS', env.BACKUP_KEEP_WEEKS ?? '4', 0, 520),
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
