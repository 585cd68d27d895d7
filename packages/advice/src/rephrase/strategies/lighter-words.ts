import { type DraftToReword, isFlagged } from '../draft.ts'
import { type FoundPhrase, findPhrases } from '../phrases/phrase-table.ts'
import type { Edit } from '../words/edit.ts'
import { areAdjacent, type Token, tokensOf } from '../words/tokens.ts'

/** No more edits than these are ever read. */
const maxFound = 48

/** Puts what people write there in the place of words that hurt or swear, or nothing at all: "gives a shit" becomes "cares". */
export function lighterWords(draft: DraftToReword): Edit[] {
  return draft.sentences.flatMap((sentence) => {
    const tokens = tokensOf(draft.plain, sentence.start, sentence.end)
    const found = findPhrases(draft.language, draft.plain, tokens, (word) => describes(draft, word))
    const known = new Set(found.map(({ end }) => end))
    const others = tokens.filter((token) => !known.has(token.end)).flatMap((token) => otherName(draft, token))
    // "give a shit" is one thing: "give a thing" is none.
    const idioms = found.filter((one) => / .* /.test(draft.plain.slice(one.start, one.end)))
    const whole = found.filter(
      (one) =>
        !idioms.some(
          (idiom) => idiom.start <= one.start && one.end <= idiom.end && idiom.end - idiom.start > one.end - one.start,
        ),
    )
    return [...whole, ...others]
      .slice(0, maxFound)
      .flatMap(({ start, end, becomes }) => becomes.flatMap((words) => lighter(draft, tokens, { start, end }, words)))
  })
}

function describes({ wording }: DraftToReword, word: string): boolean {
  return wording.insultAdjectives.has(word) || wording.intensifiers.has(word) || wording.nameStrengtheners.has(word)
}

/** A name that the table does not know, where the reader points at it. */
function otherName(draft: DraftToReword, { start, end, word }: Token): FoundPhrase[] {
  if (!draft.wording.insultNouns.has(word) || !isFlagged(draft, start, end)) return []
  return [{ start, end, becomes: ['', word.endsWith('s') && !word.endsWith('ss') ? 'people' : 'person'] }]
}

function lighter(
  draft: DraftToReword,
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): Edit[] {
  const at = tokens.findIndex((token) => token.start === start)
  const before = tokens[at - 1]
  if (!standsForName(draft, tokens, at, words) || !fits(draft, tokens, { start, end }, words)) return []
  const next = tokens.find((token) => token.start >= end)
  const follower = words === '' ? (next?.word ?? '') : words
  const isArticle = (before?.word === 'a' || before?.word === 'an') && /^ +$/.test(draft.plain.slice(before.end, start))
  if (!before || !isArticle || follower === '') return [edit(start, end, cased(draft, start, words))]
  const article = /^(?:[aeio]|u(?!ni|se|ser))/.test(follower) ? 'an' : 'a'
  const written = draft.text.charAt(before.start) === 'A' ? article.replace('a', 'A') : article
  return [edit(before.start, end, words === '' ? written : `${written} ${words}`)]
}

/**
 * Whether the words may stand, or nothing, where the phrase stood: "not good enough" only says something of somebody; a noun or an adjective that
 * ends its clause cannot just go.
 */
function fits(
  { wording, plain, text }: DraftToReword,
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): boolean {
  const before = tokens.findLast((token) => token.end <= start)
  const closes = !/^ +\p{L}/u.test(plain.slice(end, end + 6))
  const opens = before === undefined || !areAdjacent(plain, before, { start, end, word: '' })
  const isPredicate =
    !opens &&
    /^(?:is|are|was|were|be|been|'s|s|m|re|i'm|im|it's|that's|he's|she's|they're|you're|so|just|really)$/.test(
      before.word,
    )
  const phrase = plain.slice(start, end)
  if (/^not /.test(words))
    return isPredicate && (closes || /^ +(?:and|but|or|because|so|if|when)\b/.test(plain.slice(end)))
  const isDescribed = /^an? /.test(phrase)
  if (isDescribed) return isPredicate && (closes || /^ +(?:and|but|or|because|so|if|when)\b/.test(plain.slice(end)))
  if (descriptive.test(words) && !wording.insultAdjectives.has(phrase)) return isPredicate && closes
  if (descriptive.test(words)) return isPredicate || !closes
  if (words === 'anything') return isDenied(plain.slice(Math.max(0, start - 40), start))
  if (thinglike.test(words))
    return (
      !isPredicate &&
      !opens &&
      !/^(?:an?|most|as)$/.test(before.word) &&
      !/^ +\w*(?:self|selves)\b/.test(plain.slice(end))
    )
  if (words !== '') return true
  if (opens && closes) return text.slice(0, start).trim() !== '' || text.slice(end).trim() !== ''
  if (wording.insultAdjectives.has(phrase)) return !closes && !isPredicate && !opens && !leaning.test(before.word)
  return phrase.includes(' ')
    ? !loose.test(phrase)
    : wording.intensifiers.has(phrase) ||
        (/^(?:ass|arse|damn|fuckin')$/.test(phrase) && !opens && !leaning.test(before.word))
}

/** "doesn't have shit to do with it" is "doesn't have anything …"; without the negation it is not. */
function isDenied(before: string): boolean {
  return /\b(?:not|never|no|nobody|without|ain't|dont|doesnt|didnt|aint|cant|wont)\b|n ?'t\b/.test(before)
}

const descriptive =
  /^(?:bad|poor|wrong|unwise|unkind|naive|angry|uninformed|mistaken|disappointing|unreasonable|upsetting|not)$/
const thinglike = /^(?:things?|stuff|anything|something|nothing|mistakes|problems?|this|it|nonsense)$/

/** What cannot stand before nothing, or before the noun alone: "the most ridiculous", "beyond dumb". */
const leaning =
  /^(?:most|more|less|so|too|very|really|as|how|beyond|utterly|completely|totally|pretty|quite|kinda|and|or|but|my|your|his|her|their|our|the|an?|this|that|of)$/
const loose = /^(?:fuck|shit|piece|type)\b/

/**
 * A name may only be taken out where nothing leans on it, which `names.ts` knows; and "person" stands only where somebody was spoken of, not
 * spoken to: "that idiot at the bank", never "you person", nor "you are wrong" for an insult with nothing else in it.
 */
function standsForName(draft: DraftToReword, tokens: readonly Token[], at: number, words: string): boolean {
  const { wording, plain } = draft
  const first = tokens[at]
  if (!first) return false
  if (words === '' && wording.insultNouns.has(first.word) && !/^(?:ass|arse)$/.test(first.word)) {
    return isCalledAlone(draft, tokens, at)
  }
  if (words === '') return true
  const earlier = tokens.slice(Math.max(0, at - wordsLookedBack), at)
  const isYou = ({ word }: Token): boolean => wording.youWords.has(word) && !/^(?:your|yours|ur)$/.test(word)
  const saidToYou = earlier.some(isYou)
  // Whoever calls themselves a name is not asked to say it of themselves more nicely.
  const saidOfSelf = earlier.some(({ word }) => /^(?:i|i'm|im|me|myself|i've)$/.test(word))
  if (first.word === 'a' || first.word === 'an') {
    return !saidToYou && !saidOfSelf && !/^(?:such|what|like|as|quite|not|for)$/.test(earlier.at(-1)?.word ?? '')
  }
  if (descriptive.test(words) && (saidToYou || (saidOfSelf && wording.insultAdjectives.has(first.word)))) return false
  if (/^fuck/.test(first.word) && earlier.at(-1)?.word === 'the') return false
  if (!wording.people.has(words)) return true
  const before = earlier.at(-1)
  const article = /^an?$/.test(before?.word ?? '') ? earlier.at(-2) : undefined
  if (saidToYou || [before, article].some((token) => token && saidOf.test(token.word))) return false
  if (wording.peoplePlural.has(words)) return before === undefined || areAdjacent(plain, before, first)
  return before !== undefined && areAdjacent(plain, before, first) && pointing.test(before.word)
}

/** "naw bitch, it's late", "bitch I'm fine", "a million dollars idiot!": a name that is called without a comma. */
function isCalledAlone({ wording, plain }: DraftToReword, tokens: readonly Token[], at: number): boolean {
  const [before, first, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!first || tokens.length < 3) return false
  const closes = !/^ +\p{L}/u.test(plain.slice(first.end, first.end + 6))
  if (!before)
    return (
      next !== undefined &&
      !closes &&
      /^(?:i|im|i'm|you|we|he|she|it|it's|that's|they|what|why|how|please|don't)$/.test(next.word)
    )
  const leansOn = [
    wording.verbs,
    wording.dangling,
    wording.insultAdjectives,
    wording.nameStrengtheners,
    wording.intensifiers,
    wording.notBeforeYou,
  ]
  const isHeld =
    leansOn.some((list) => list.has(before.word)) ||
    saidOf.test(before.word) ||
    pointing.test(before.word) ||
    wording.youWords.has(before.word)
  return closes && !isHeld && areAdjacent(plain, before, first)
}

const wordsLookedBack = 3
const saidOf = /^(?:is|are|am|was|were|be|been|being|i'm|he's|she's|they're|we're|it's|such|like|as|only|just)$/
const pointing = /^(?:the|this|that|every|any|another|one|old|a|an|same|poor|other)$/

/** SHOUTED words stay shouted; a capital that begins the sentence goes to what stands there now. */
function cased(draft: DraftToReword, start: number, words: string): string {
  const letters = draft.text.slice(start, start + 2)
  if (/^\p{Lu}{2}/u.test(letters)) return words.toUpperCase()
  return /^\p{Lu}/u.test(letters) ? words.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : words
}

function edit(start: number, end: number, replacement: string): Edit {
  return { start, end, replacement, strategy: 'drop-the-sting', size: 'word' }
}
