/**
 * A text of any language with all that says nothing taken away: lower case, NFKC, accents off, links and mentions gone, Arabic without
 * vowel signs and stretching, held-down letters cut to two, every digit the same one. Training and serving read the same.
 */
export function foldLetters(text: string): string {
  return text
    .toWellFormed()
    .replace(links, ' ')
    .replace(mentions, ' ')
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(arabicLetters, (letter) => plainArabic[letter] ?? '')
    .replace(/\p{Nd}/gu, '0')
    .replace(heldDown, '$1$1')
}

const links = /https?:\/\/\S+|www\.\S+/gi
const mentions = /[@＠][\p{L}\p{N}_.]+/gu
/** Vowel signs, accents, joiners and other invisible characters. The marks of Japanese and Indic letters are letters of their own. */
const marks =
  /[\u0300-\u036f]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\ufe00-\ufe0f]/g
const heldDown = /(.)\1{2,}/gsu

/** Letters that are written in several ways for one sound; tatweel only stretches. */
const plainArabic: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  گ: 'ك',
  ک: 'ك',
  ـ: '',
}
const arabicLetters = new RegExp(`[${Object.keys(plainArabic).join('')}]`, 'g')
