/**
 * Letters that look like Latin ones, after NFKC and without accents. Chosen by eye from the scripts that people borrow
 * from to slip past word lists (Cyrillic, Greek, Armenian, Cherokee, phonetic and small capital letters); Unicode
 * TS 39 has thousands more that nobody types.
 */
const rows: readonly (readonly [latin: string, lookAlikes: string])[] = [
  ['a', 'аАαΑɑᴀΛᎪ'],
  ['b', 'ЬВΒʙᏴƄɓ'],
  ['c', 'сСϲϹᴄᏟƈ'],
  ['d', 'ԁᴅᎠɖɗ'],
  ['e', 'еЕΕεєЄᴇᎬɛҽ℮'],
  ['f', 'ꜰƒϝ'],
  ['g', 'ɡɢᏀԍɠ'],
  ['h', 'һНΗʜᎻԋɦ'],
  ['i', 'іІΙιɪӏӀᎥıɩ'],
  ['j', 'јЈϳᴊᎫʝ'],
  ['k', 'кКΚκᴋᏦƙ'],
  ['l', 'ʟᏞⅼɫɭ'],
  ['m', 'мМΜᴍᎷɱ'],
  ['n', 'пΝηɴոռɲ'],
  ['o', 'оОοΟσᴏՕօøØ'],
  ['p', 'рРρΡᴘᏢƥ'],
  ['q', 'ԛգʠ'],
  ['r', 'гʀᎡɼɾ'],
  ['s', 'ѕЅꜱᏚʂ'],
  ['t', 'тТτΤᴛᎢƭ'],
  ['u', 'υᴜսʋ'],
  ['v', 'νѵᴠᏙ'],
  ['w', 'шωԝᴡᎳɯ'],
  ['x', 'хХχΧ×'],
  ['y', 'уУγʏҮүΥƴ'],
  ['z', 'ΖᴢᏃʐ'],
  ["'", '‘’‛ʼʻ′＇`´'],
  ['"', '“”„‟«»″'],
  ['-', '‐‑‒–—―−'],
  ['!', 'ǃ'],
]

/** Look-alike code point → Latin character. */
export const confusables: ReadonlyMap<number, string> = buildConfusables()

function buildConfusables(): Map<number, string> {
  const table = new Map<number, string>()
  for (const [latin, lookAlikes] of rows) {
    for (const character of lookAlikes) {
      const codePoint = character.codePointAt(0) ?? 0
      if (codePoint >= 128) table.set(codePoint, latin)
    }
  }
  return table
}
