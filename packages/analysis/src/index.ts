export { type NormalizedText, normalizeText, toSourceSpan } from './text/normalize-text.ts'
export { hasFlag, type Token, type TokenKind, tokenFlags } from './text/token.ts'
