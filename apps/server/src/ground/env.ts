/** What the environment says, as strings. First of two steps: read here, asserted in config.ts. */
export interface Env {
  readonly [name: string]: string | undefined
}

/** Reads the variables that Hearth knows; an empty string counts as not set. */
export const readEnv = (source: Env): Env =>
  Object.fromEntries(known.map((name) => [name, source[name] === '' ? undefined : source[name]]))

const known = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'PUBLIC_URL',
  'SESSION_SECRET',
  'TRUST_PROXY',
  'LOG_LEVEL',
  'READER_API',
  'PERSPECTIVE_KEYS',
  'CORS_ORIGINS',
  'READER_TIER',
  'SHADOW_URL',
  'SHADOW_KEY',
  'SHADOW_FILE',
  'KEYS_FILE',
  'SMTP_URL',
  'MAIL_FROM',
  'WORDING_URL',
  'WORDING_KEY',
  'WORDING_MODEL',
  'WORDING_FORMAT',
  'WORDING_TIMEOUT_MS',
  'BACKUP_DIR',
  'BACKUP_EVERY_HOURS',
  'BACKUP_KEEP_DAYS',
  'BACKUP_KEEP_WEEKS',
]
