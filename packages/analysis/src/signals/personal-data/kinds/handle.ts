import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

const handle = String.raw`(?<![\p{L}\d._%+@/-])@[\p{L}\d][\p{L}\d_.]{1,29}(?<!\.)(?:@[\w-]+(?:\.[\w-]+)+)?|(?<=\b(?:insta(?:gram)?|ig|snap(?:chat)?|tiktok|twitter|telegram|discord|kik|facebook|fb|reddit)(?: name| handle| is|:| as)*:? )@?[\p{L}\d][\p{L}\d_.#]{2,30}`
const tie = String.raw`(?:lives?|works?|studies|study|goes to (?:school|uni|college|work|church)|go to (?:school|uni|college)|stays?|is staying|hangs out|trains|teaches|parks|wohnt|arbeitet|vive|trabaja|habite|travaille|lavora|mora|trabalha|woont|werkt|mieszka|pracuje|bor|jobbar)`
const where = String.raw`(?:in|at|near|by|next to|behind|opposite|around the corner from|for|bei|auf|am|en|cerca de|à|près de|presso|em|no|na|op|w|på|i)\s(?:the |der |la |el |le |il |de )?(?:\p{Lu}[\p{L}'.-]+|\d+\s\p{Lu}\p{L}+)(?:[ ,]+(?:on |in |at )?\p{Lu}[\p{L}'.-]+){0,4}`
const handleThenPlace = new RegExp(String.raw`(${handle})[^.!?\n@]{0,30}?\b${tie}\s${where}`, 'gu')
const placeThenHandle = new RegExp(String.raw`\b${tie}\s${where}[^.!?\n@]{0,40}?(${handle})`, 'gu')

/** An account's name next to where its owner lives, works or studies: together they find a person. */
export const handleNextToPlace: Kind = {
  id: 'handle',
  leastDigits: 0,
  mayBePublic: false,
  find: ({ plain }) => {
    if (!/@|insta|snap|tiktok|telegram|discord/i.test(plain)) return []
    const places: Place[] = []
    for (const match of plain.matchAll(handleThenPlace)) {
      places.push({ type: 'handle', start: match.index, end: match.index + match[0].length })
    }
    for (const match of plain.matchAll(placeThenHandle)) {
      places.push({ type: 'handle', start: match.index, end: match.index + match[0].length })
    }
    return places
  },
}
