import { type WordId, words } from './words.ts'

/** Something that stops an export or an import, told in one sentence with a stable code behind it. Holds no text of a post. */
export class MovingError extends Error {
  override readonly name = 'MovingError'
  readonly code: WordId
  /** Of the file that is wrong, counted from 1. */
  readonly line: number | null

  constructor(code: WordId, fill: { readonly [place: string]: string | number } = {}, options?: ErrorOptions) {
    super(`${words(code, fill)} [${code}]`, options)
    this.code = code
    this.line = typeof fill.line === 'number' ? fill.line : null
  }
}

/** What the file system says, as one of ours; anything else as it is. */
export const toMovingError = (error: unknown, path: string, doing: 'read' | 'write'): unknown => {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (error instanceof MovingError || typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return error
  if (code === 'ENOSPC' || code === 'EDQUOT') return new MovingError('no-space-left', {}, { cause: error })
  return new MovingError(doing === 'read' ? 'not-readable' : 'not-writable', { path, problem: code }, { cause: error })
}
