import { readFileSync, writeFileSync } from 'node:fs'
import { readVocabulary } from '../../packages/analysis/src/evidence/encoder/pieces/vocabulary.ts'
import { createWordPieces } from '../../packages/analysis/src/evidence/encoder/pieces/word-pieces.ts'
import { identityTerms } from '../../packages/analysis/src/evidence/identity-terms.ts'
import { normalizeText } from '../../packages/analysis/src/text/normalize-text.ts'
import type { Row } from './rows/row.ts'

/** A piece that so few texts use is left to the smaller pieces it is made of. */
const leastTexts = 5
/** An emoji joins the vocabulary where this many texts have it. */
const leastEmojiTexts = 8

const special: readonly string[] = ['[PAD]', '[UNK]', '[CLS]', '[SEP]']
/** The words behind which the reader hides who somebody is. */
const identities: readonly string[] = [...new Set(identityTerms.values())]

/**
 * Cuts a pretrained vocabulary down to what English posts use: every single sign, every piece that at least `leastTexts` training texts
 * use, and the frequent emoji, which the original lacks. One piece a line; what is new stands last.
 */
export function chooseVocabulary(rows: readonly Row[], pretrainedPath: string, path: string): void {
  const pretrained = readFileSync(pretrainedPath, 'utf8').trimEnd().split('\n')
  const cut = createWordPieces(readVocabulary(pretrained.join('\n')))
  const texts = new Uint32Array(pretrained.length)
  const emoji = new Map<string, number>()
  for (const row of rows) {
    if (row.part !== 'train') continue
    for (const text of row.context === null ? [row.text] : [row.text, row.context]) {
      const normalized = normalizeText(text)
      for (const id of new Set(cut(normalized).ids)) texts[id] = (texts[id] as number) + 1
      for (const sign of new Set(normalized.tokens.filter(({ kind }) => kind === 'emoji').map(({ plain }) => plain)))
        emoji.set(sign, (emoji.get(sign) ?? 0) + 1)
    }
  }
  const isSingle = (piece: string): boolean => /^(?:##)?[\x21-\x7e£€¥°…–—‘’“”«»¿¡ß-ÿ]$/u.test(piece)
  const kept = pretrained.filter(
    (piece, id) =>
      special.includes(piece) || isSingle(piece) || (!piece.startsWith('[') && (texts[id] ?? 0) >= leastTexts),
  )
  const known = new Set(kept)
  const signs = [...emoji].filter(([sign, count]) => count >= leastEmojiTexts && !known.has(sign)).map(([sign]) => sign)
  writeFileSync(path, `${[...kept, ...identities, ...signs.sort()].join('\n')}\n`)
  console.log(`${kept.length} of ${pretrained.length} pieces and ${signs.length} emoji`)
}
