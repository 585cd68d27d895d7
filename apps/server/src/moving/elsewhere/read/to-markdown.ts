import TurndownService from 'turndown'
import { words } from '../../words.ts'

const service = new TurndownService({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
})
service.remove(['script', 'style', 'noscript', 'iframe', 'object', 'form'])
// Pictures stay where they are: from here they would tell their host who reads. What they show is kept in words.
service.addRule('picture', {
  filter: 'img',
  replacement: (_, node) =>
    pictureInWords((node as unknown as { getAttribute(name: string): string | null }).getAttribute('alt')),
})

/** What stands for a picture. */
export const pictureInWords = (alt: string | null): string =>
  alt?.trim() ? words('elsewhere.picture', { alt: alt.trim() }) : words('elsewhere.picture-without-words')

/** HTML that people or their editors wrote, as Markdown; so deeply nested that nobody wrote it, its words alone. Never throws. */
export const toMarkdown = (html: string): string => {
  try {
    if (depthOf(html) <= maxDepth) return clean(service.turndown(html))
  } catch {
    // No tree can be made of it: as if it were too deep.
  }
  return clean(html.replace(/<[^>]*>/g, ' '))
}

/** Deeper than any editor nests; making Markdown takes time with the square of it. */
const maxDepth = 200
const alone = new Set(['br', 'hr', 'img', 'input', 'wbr', 'meta', 'link', 'col', 'source', 'p', 'li'])

/** How deep its elements lie within each other, at most; roughly, since HTML closes some by itself. */
const depthOf = (html: string): number => {
  let [depth, deepest] = [0, 0]
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (alone.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const blocks = /<(p|div|ul|ol|li|blockquote|pre|table|h[1-6]|figure|hr)\b/i

/** WordPress keeps lines as they were typed and makes paragraphs of them when it shows them; so do we. */
export const fromTyped = (typed: string): string => {
  const html = typed.replace(/<!--[\s\S]*?-->/g, '').replace(/\r\n?/g, '\n')
  if (/<p\b/i.test(html)) return toMarkdown(html)
  const paragraphs = html.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return toMarkdown(
    paragraphs.map((part) => (blocks.test(part) ? part : `<p>${part.trim().replaceAll('\n', '<br>')}</p>`)).join('\n'),
  )
}

/** Without what a database or a page cannot hold, and without blanks at the ends. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is meant
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
