/** Scripts that are one language's alone, or nearly so. */
const han = /\p{Script=Han}/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
]

/** The language of a text that is for the most part in a script of its own; null where its script has several languages. */
export function tellByScript(source: string): string | null {
  const letters = source.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  const share = (pattern: RegExp): number => (source.match(pattern)?.length ?? 0) / letters
  const characters = share(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)
  if (characters > 0.5) return kana.test(source) ? 'ja' : han.test(source) ? 'zh' : null
  return scripts.find(([pattern]) => share(pattern) > 0.5)?.[1] ?? null
}
