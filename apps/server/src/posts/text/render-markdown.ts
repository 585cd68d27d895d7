import MarkdownIt, { type Token } from 'markdown-it'
import { linkNames, type NameLink, type Naming, namingsIn } from './namings.ts'

/**
 * Markdown to HTML that is safe by construction: no raw HTML, no images (a picture from elsewhere tells its host who
 * read), links only to the web and to mail, each without passing on who came from where.
 */
export const renderMarkdown = (text: string, names: readonly NameLink[] = []): string =>
  forText(text).render(text, { names })

/** Where in a text somebody may be named, as it is rendered. */
export const findNamings = (text: string): Naming[] => namingsIn(forText(text).parse(text, {}))

/** Where a text leads on the web, in its order, each address once; code and quotations lead nowhere. */
export const findLinks = (text: string): string[] => {
  const urls: string[] = []
  let quotes = 0
  for (const { type, children } of forText(text).parse(text, {})) {
    quotes += type === 'blockquote_open' ? 1 : type === 'blockquote_close' ? -1 : 0
    for (const child of quotes > 0 ? [] : (children ?? [])) {
      const href = child.type === 'link_open' ? String(child.attrGet('href') ?? '') : ''
      if (/^https?:/i.test(href)) urls.push(href)
    }
  }
  return [...new Set(urls)]
}

const forText = (text: string) => (hasHugeTables(text) ? withoutTables : withTables)

const create = () => {
  const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false }).disable('image')
  markdown.validateLink = (url) => /^(https?:|mailto:)/i.test(url.trim())
  markdown.linkify.set({ fuzzyEmail: false, fuzzyIP: false })
  markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('rel', 'nofollow ugc noopener noreferrer')
    return self.renderToken(tokens, index, options)
  }
  markdown.core.ruler.push('no_empty_links', ({ tokens }) => {
    for (const token of tokens) token.children &&= withoutEmptyLinks(token.children)
  })
  linkNames(markdown)
  return markdown
}

/** `[words]()` leads nowhere: the words stay, the link goes. No address is checked there, since there is none. */
const withoutEmptyLinks = (tokens: readonly Token[]): Token[] => {
  let isEmpty = false
  return tokens.filter((token) => {
    if (token.type === 'link_open') isEmpty = token.attrGet('href') === ''
    return !(isEmpty && (token.type === 'link_open' || token.type === 'link_close'))
  })
}

const withTables = create()
const withoutTables = create().disable('table')

/** More cells than anybody reads. */
const maxCells = 5000

/**
 * Whether the tables of a text could hold more cells than that. Markdown fills every short row up to the width of its
 * table, so that a few characters become many cells: without this, 20,000 characters make megabytes, for every reader.
 */
const hasHugeTables = (text: string): boolean => {
  const lines = text.split('\n')
  let cells = 0
  for (const [index, line] of lines.entries()) {
    const rule = line.replace(/^[\s>]+/, '')
    if (!rule.includes('-') || !/^[-:|\s]+$/.test(rule)) continue
    const columns = rule.split('|').length
    for (let row = index; row < lines.length && lines[row]?.trim() !== ''; row += 1) {
      cells += columns
      if (cells > maxCells) return true
    }
  }
  return false
}
