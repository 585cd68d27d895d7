import type { DraftToReword } from '../draft.ts'
import type { Edit } from '../words/edit.ts'
import { areAdjacent, type Token, tokensOf } from '../words/tokens.ts'

/** Removes words that only add heat: intensifiers, "the fuck" in a question, exclamations, scornful adjectives. */
export function strongWords(draft: DraftToReword): Edit[] {
  return [...exclamations(draft), ...barbs(draft), ...phrases(draft), ...singleWords(draft)]
}

/** An exclamation that stands as a clause of its own, with the comma that ties it to the rest. */
function exclamations(draft: DraftToReword): Edit[] {
  return [...draft.plain.matchAll(draft.wording.exclamation)].flatMap((match) => {
    const end = match.index + match[0].length
    const opens = /(?:^|[.!?…,;:\n–—-])\s*$/.test(draft.plain.slice(Math.max(0, match.index - 4), match.index))
    const closes = /^\s*(?:[.!?…,;:\n–—-]|$)/.test(draft.plain.slice(end, end + 4))
    return opens && closes ? [edit(match.index, end, '')] : []
  })
}

/** Little phrases that can go from anywhere: "for once", "as usual". */
function barbs(draft: DraftToReword): Edit[] {
  return [...draft.plain.matchAll(draft.wording.barb)].map((match) =>
    edit(match.index, match.index + match[0].length, ''),
  )
}

/** "What the fuck are you doing" keeps "What are you doing". */
function phrases(draft: DraftToReword): Edit[] {
  return [...draft.plain.matchAll(draft.wording.questionIntensifier)].flatMap((match) => {
    const end = match.index + match[0].length
    const before = draft.plain.slice(0, match.index)
    const afterQuestion = /\b(?:what|who|why|how|where|when|which) $/.test(before) || /\b(?:get|shut) $/.test(before)
    return afterQuestion && /^ \w/.test(draft.plain.slice(end, end + 2)) ? [edit(match.index, end, '')] : []
  })
}

function singleWords(draft: DraftToReword): Edit[] {
  const { plain, wording } = draft
  return draft.sentences.flatMap((sentence) => {
    const tokens = tokensOf(plain, sentence.start, sentence.end)
    return tokens.flatMap((token, index) => {
      const next = tokens[index + 1]
      if (!next || !areAdjacent(plain, token, next)) return []
      if (wording.intensifiers.has(token.word)) {
        return ['it', 'you', 'off', 'up', 'with'].includes(next.word) ? [] : withArticle(draft, tokens, index, '')
      }
      const describesThing =
        !describesPerson(tokens, index) &&
        wording.insultAdjectives.has(token.word) &&
        !/^(?:most|more|so|too|very|really|as|how|utterly|completely|totally|pretty|quite)$/.test(
          tokens[index - 1]?.word ?? '',
        ) &&
        isThing(draft, next) &&
        !wording.insultNouns.has(next.word)
      return describesThing ? withArticle(draft, tokens, index, gentler(draft, tokens[index - 1])) : []
    })
  })
}

/** "You are a lazy …", "he's such a dumb …": whatever follows is a person, so a gentler adjective is none. */
function describesPerson(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 4), index).map((token) => token.word)
  return before.some((word) => /^(?:you|you're|ur|u|he|he's|she|she's|they|they're|who|y'all)$/.test(word))
}

function isThing(draft: DraftToReword, token: Token): boolean {
  const { wording } = draft
  return (
    !wording.notNames.has(token.word) &&
    !wording.openers.has(token.word) &&
    !wording.emptyWords.has(token.word) &&
    !wording.verbs.has(token.word) &&
    token.word !== 'of' &&
    token.word !== 'enough'
  )
}

/** After "a" the criticism stays, gentler; after "the", "your" or "this" the noun says enough. */
function gentler(draft: DraftToReword, before: Token | undefined): string {
  return before?.word === 'a' || before?.word === 'an' ? draft.wording.gentlerAdjective : ''
}

/** Replaces one word and keeps "a" or "an" before it right. */
function withArticle(draft: DraftToReword, tokens: readonly Token[], index: number, replacement: string): Edit[] {
  const token = tokens[index]
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (!token || !next) return []
  const isArticle = before && (before.word === 'a' || before.word === 'an') && areAdjacent(draft.plain, before, token)
  if (!isArticle) {
    const inList = before !== undefined && /^, ?$/.test(draft.plain.slice(before.end, token.start))
    return [edit(inList && replacement === '' ? before.end : token.start, token.end, replacement)]
  }
  const follower = replacement === '' ? next.word : replacement
  const article = /^(?:[aeio]|u(?!ni|se|ser))/.test(follower) ? 'an' : 'a'
  const kept = draft.text.slice(before.start, before.end)
  const written = /^A/.test(kept) ? article.replace('a', 'A') : article
  return [edit(before.start, token.end, replacement === '' ? written : `${written} ${replacement}`)]
}

function edit(start: number, end: number, replacement: string): Edit {
  return { start, end, replacement, strategy: 'drop-the-sting', size: 'word' }
}
