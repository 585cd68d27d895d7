import { splitSentences } from '../words/sentences.ts'
import { type Token, tokensOf } from '../words/tokens.ts'
import { plainText, type Wording } from '../words/wording.ts'

/** So many words may stand between the person and the name: "you're such a rotten liar". */
const maxWordsBetween = 4
/** A sentence of so few words that ends in a name is nothing else: "Asset flipping parasite." */
const bareWords = 4

/** Whether a wording is free of plain name-calling, whatever the reader thinks of it: "you're a liar", "Lazy clown." */
export function callsNoNames(text: string, wording: Wording): boolean {
  const plain = plainText(text)
  return splitSentences(text).every((sentence) => {
    const tokens = tokensOf(plain, sentence.start, sentence.end)
    const isBare = tokens.length <= bareWords && wording.insultNouns.has(tokens.at(-1)?.word ?? '')
    if (isVerdict.test(plain.slice(sentence.start, sentence.end))) return false
    return !isBare && !tokens.some((token, index) => wording.insultNouns.has(token.word) && isSaidOf(tokens, index))
  })
}

function isSaidOf(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - maxWordsBetween), index).map((token) => token.word)
  return saidOfSomebody.test(before.join(' '))
}

/** "You're bad." says no less of somebody than the insult whose place it took; "you're bad at this" may be a remark. */
const isVerdict =
  /\b(?:you|u|he|she|they)(?:'re|'s| are| is| were| was)? (?:all |just |so |very |such |really |a )*(?:bad|not good|terrible|worse|worst|nonsense|waste|mess|strange|wrong person)(?!['\w]| (?:at|for|with|in|about|to|on|when|if|because|as) )/i

const saidOfSomebody =
  /\b(?:you're|youre|ur|he's|she's|they're|(?:you|u|he|she|they) (?:are|is|were|was))(?= |$)|(?:^| )(?:you|u|ya)$/
