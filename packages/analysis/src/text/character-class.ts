export const letter = 1
export const digit = 2
/** Stands for a letter inside a word: @ $ ! | + * # */
export const disguise = 4
export const space = 8

/** The class of every ASCII code unit; 0 is punctuation. */
export const asciiClass: Uint8Array = buildAsciiClass()

function buildAsciiClass(): Uint8Array {
  const classes = new Uint8Array(128)
  for (let code = 0; code <= 32; code++) classes[code] = space
  classes[127] = space
  for (let code = 48; code <= 57; code++) classes[code] = digit
  for (let code = 65; code <= 90; code++) classes[code] = letter
  for (let code = 97; code <= 122; code++) classes[code] = letter
  for (const sign of '@$!|+*#') classes[sign.charCodeAt(0)] = disguise
  return classes
}

const letterOrMark = /[\p{L}\p{M}]/u
const number = /\p{N}/u
const blank = /[\s\p{Zs}\p{Cc}]/u
const pictograph = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u

export function isEmoji(codePoint: number): boolean {
  return codePoint >= 0x203c && pictograph.test(String.fromCodePoint(codePoint))
}

/** The class of a code point outside ASCII: letter, digit, space, or 0. */
export function wideClass(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (letterOrMark.test(character)) return letter
  if (number.test(character)) return digit
  return blank.test(character) ? space : 0
}
