import { hasFlag, type Token, tokenFlags } from '../text/token.ts'
import { type Structure, structureMark } from './structure.ts'

/**
 * What the structure tells a model, as stable names. Names are only ever added: trained weights hang on them.
 *
 * @param tokens the tokens that the structure was read from
 */
export function structureFeatures(structure: Structure, tokens: readonly Token[]): readonly string[] {
  const features: string[] = [`addressee:${structure.addressee}`]
  let seen = 0
  let loud = 0
  let words = 0
  for (let index = 0; index < tokens.length; index++) {
    seen |= structure.marks[index] as number
    const token = tokens[index] as Token
    if (token.kind !== 'word') continue
    words++
    if (hasFlag(token, tokenFlags.capitals)) loud++
  }
  if ((seen & structureMark.negated) !== 0) features.push('has:negation')
  if ((seen & structureMark.quoted) !== 0) features.push('has:quotation')
  if ((seen & structureMark.reported) !== 0) features.push('has:report')
  if ((seen & structureMark.conditional) !== 0) features.push('has:condition')
  if ((seen & structureMark.vocative) !== 0) features.push('has:vocative')
  for (const tag of structure.toneTags) features.push(`tone:${tag.tag}`)
  if (loud >= 3 && loud * 2 > words) features.push('is:loud')
  const { sentences } = structure
  if (sentences.some((sentence) => sentence.isQuestion)) features.push('has:question')
  if (sentences.some((sentence) => sentence.isOrder)) features.push('has:order')
  const last = sentences.at(-1)
  if (last?.isQuestion) features.push('ends:question')
  if (last !== undefined && sentences.length > 1) features.push(`ends:${last.addressee}`)
  return features
}
