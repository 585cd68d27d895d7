import en from './locales/en.json' with { type: 'json' }

/** A tone tag that has an explanation here, without its slash. */
export type ToneTagId = keyof typeof en extends infer Id ? (Id extends `tag.${infer Tag}` ? Tag : never) : never

const shape = /(?<![\p{L}\p{N}/:.\\])\/([a-z]{1,4})(?![\p{L}\p{N}/])/gu

/** The tone tags of a text, each once, in its order. Paths and fractions are none. */
export function findTags(text: string): ToneTagId[] {
  const found = Array.from(text.matchAll(shape), ([, tag = '']) => tag).filter(isToneTag)
  return [...new Set(found)]
}

function isToneTag(tag: string): tag is ToneTagId {
  return Object.hasOwn(en, `tag.${tag}`)
}
