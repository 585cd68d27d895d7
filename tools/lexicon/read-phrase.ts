/** Words that phrases may use in short, from `slots.yml`. */
export interface PhraseGrammar {
  /** `<name>` in a phrase stands for any of these; each may have several words. */
  readonly slots: { readonly [name: string]: readonly string[] }
  /** A word and the other ways it is written: `you: [u, ya]`. Applied wherever the word stands in a phrase. */
  readonly spellings: { readonly [word: string]: readonly string[] }
}

/** One way to say a phrase: elements as `LexiconData.patterns` has them, and the index of the one to look up first. */
export interface PhrasePattern {
  readonly anchor: number
  readonly elements: readonly string[]
}

interface Tools {
  readonly fail: (message: string) => never
  /** Stores a set of words and gives its name, such as "#3". */
  readonly intern: (words: readonly string[]) => string
  readonly wordsOf: (name: string) => readonly string[]
}

/** A dropped apostrophe makes another word of these. */
const notWithoutApostrophe = new Set([
  "we're",
  "i'll",
  "she'll",
  "he'll",
  "we'll",
  "i'd",
  "she'd",
  "he'd",
  "we'd",
  "who're",
])
/** Words of nearly every text; a phrase is looked up by one of these only where it has no other. */
const tooCommon = new Set(
  (
    'a an the and or of to in on at is are be was were it this that you your i me my we he she they them him her so for with ' +
    'not no do does all just can will would what who how go get have has like as if such u ya ye ur yer r these those people ' +
    "im mine us our one been being did am don't out up from by about more than there here when then now some any because going"
  ).split(' '),
)
/** Words of many texts. */
const common = new Set(
  (
    "we're we'll i'm i'll it's that's he's she's they're you're can't gonna know only everyone everybody nobody good want never come " +
    'look over take think sorry need should tell call down first see make love without always could even still where which ' +
    'back way why much very really work try other thing give find let lot day time mean little something anything her'
  ).split(' '),
)

/**
 * Reads one phrase: words, `idiot(s)`, `a|an`, `i'll|i_will`, `such?`, `moron*`, `...` (up to three words) and `<slot>`.
 */
export function readPhrase(phrase: string, grammar: PhraseGrammar, tools: Tools): PhrasePattern[] {
  if (phrase !== phrase.toLowerCase()) tools.fail(`"${phrase}" has capitals: write phrases in lower case`)
  const items = phrase.trim().split(/\s+/)
  let ways: string[][] = [[]]
  for (const item of items) {
    const choices = readItem(item, grammar, tools)
    ways = ways.flatMap((way) => choices.map((choice) => [...way, ...choice]))
    if (ways.length > 600) tools.fail(`"${phrase}" can be said in more than 600 ways: split it`)
  }
  return ways.map((elements) => ({ elements, anchor: anchorOf(elements, tools, phrase) }))
}

function readItem(item: string, grammar: PhraseGrammar, tools: Tools): string[][] {
  if (item === '...') return [['...']]
  if (item.endsWith(')?')) tools.fail(`"${item}" may be left out whole: an ending in brackets needs no question mark`)
  const isOptional = item.length > 1 && item.endsWith('?')
  const text = isOptional ? item.slice(0, -1) : item
  const singles: string[] = []
  const several: string[][] = []
  for (const option of text.split(/\|(?![^(]*\))/)) {
    for (const words of expand(option, grammar, tools)) {
      if (words.length === 1) singles.push(words[0] as string)
      else several.push(words)
    }
  }
  const choices: string[][] = []
  const starts = singles.filter((word) => word.endsWith('*'))
  const whole = [...new Set(singles.filter((word) => !word.endsWith('*')))]
  const optional = isOptional ? '?' : ''
  if (whole.length > 0) choices.push([optional + (whole.length === 1 ? whole[0] : tools.intern(whole))])
  for (const start of starts) choices.push([optional + start])
  choices.push(...byLastWord(several, tools))
  if (isOptional && several.length > 0 && whole.length === 0) choices.push([])
  return choices
}

/** "trans people", "old people" … become one way to say it: one word of a set, then "people". */
function byLastWord(ways: readonly string[][], tools: Tools): string[][] {
  const firsts = new Map<string, string[]>()
  const others: string[][] = []
  for (const way of ways) {
    const [first, last] = way
    if (way.length !== 2 || first === undefined || last === undefined) others.push(way)
    else firsts.set(last, [...(firsts.get(last) ?? []), first])
  }
  for (const [last, words] of firsts)
    others.push([words.length === 1 ? (words[0] as string) : tools.intern(words), last])
  return others
}

function expand(option: string, grammar: PhraseGrammar, tools: Tools): string[][] {
  const slot = /^<([a-z-]+)>$/.exec(option)?.[1]
  if (slot !== undefined) {
    const phrases = grammar.slots[slot] ?? tools.fail(`<${slot}> is not in slots.yml`)
    return phrases.flatMap((phrase) => combine(phrase.split(' ').map((word) => expand(word, grammar, tools))))
  }
  const ending = /^(.+)\(([^)]*)\)$/.exec(option)
  if (ending !== null) {
    const [, stem = '', endings = ''] = ending
    return ['', ...endings.split('|')].flatMap((end) => expand(stem + end, grammar, tools))
  }
  if (option.includes('_')) return combine(option.split('_').map((word) => expand(word, grammar, tools)))
  checkWord(option, tools)
  const written = [option, ...(grammar.spellings[option] ?? [])]
  return written.flatMap((form) => {
    const words = form.split(' ')
    const bare = form.replaceAll("'", '')
    return bare === form || notWithoutApostrophe.has(form) ? [words] : [words, bare.split(' ')]
  })
}

function combine(parts: string[][][]): string[][] {
  return parts.reduce<string[][]>((ways, part) => ways.flatMap((way) => part.map((words) => [...way, ...words])), [[]])
}

function checkWord(word: string, tools: Tools): void {
  if (/[-–—]/.test(word)) tools.fail(`"${word}" has a dash: the reader looks words up apart, write a space`)
  if (/["“”‘’.,!;:]/.test(word))
    tools.fail(`"${word}" has a mark that is never looked up: leave it out (use ' in contractions)`)
  const isWord = /^[\p{L}\p{N}'&]+\*?$/u.test(word) || /^\p{Extended_Pictographic}/u.test(word)
  if (!isWord) tools.fail(`"${word}" is not a word: see packages/analysis/lexicon/README.md for what a phrase may hold`)
  if (word.endsWith('*') && word.length < 5) tools.fail(`"${word}" is too short a start: give at least four letters`)
}

/** The element to look up first: a rare word where there is one. */
function anchorOf(elements: readonly string[], tools: Tools, phrase: string): number {
  const worth = (element: string): number => {
    if (element.startsWith('?') && element.length > 1) return -1
    if (element === '...') return -1
    const words = element.startsWith('#') ? tools.wordsOf(element) : [element]
    const rarity = words.map((word) =>
      word === 'i' ? 0 : tooCommon.has(word) ? 1 : common.has(word) ? 2 : 3 + word.length,
    )
    // A set costs one look-up a word, so a single word as rare is better.
    return Math.min(...rarity) - (words.length > 1 ? 0.5 : 0)
  }
  let best = 0
  for (let index = 1; index < elements.length; index++) {
    if (worth(elements[index] as string) > worth(elements[best] as string)) best = index
  }
  if (elements.length === 0 || worth(elements[best] as string) < 0)
    tools.fail(`"${phrase}" needs a word that must be there`)
  return best
}
