import type { MarkdownIt, StateCore, Token } from 'markdown-it'

/** A place in a text where somebody may be named: an `@` outside code, links and addresses. */
export interface Naming {
  /** Which `@` of the text it is, from 0. */
  readonly index: number
  /** What follows it, as far as a name may go. */
  readonly rest: string
}

/** A name that leads to its person, where that person wants it. */
export interface NameLink {
  readonly index: number
  /** Of the name without its `@`, in UTF-16 units. */
  readonly length: number
  readonly href: string
}

/** As long as a display name may be. */
const maxName = 60
/** Not inside a word, an address of mail or a path. */
const at = /(?<![\p{L}\p{N}_@./+-])@(?=[^\s@])/gu

/** The places in parsed Markdown, in order. */
export const namingsIn = (tokens: readonly Token[]): Naming[] => {
  let index = 0
  return textsOf(tokens).flatMap(({ token }) =>
    placesIn(token.content).map((place) => ({
      index: index++,
      rest: restOf(token.content, place),
    })),
  )
}

/** As far as the next `@`, so that no two names overlap. */
const restOf = (content: string, place: number): string =>
  content.slice(place + 1, place + 1 + maxName).split('@', 1)[0] ?? ''

/** Whether what follows an `@` begins with a name: whole, without case, and not with the begin of a longer word. */
export const isNamed = (rest: string, name: string): boolean =>
  rest.slice(0, name.length).toLowerCase() === name.toLowerCase() && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length))

/** Teaches a renderer to make links of the names in `env.names`. */
export const linkNames = (markdown: MarkdownIt): void => {
  markdown.core.ruler.push('names', (state: StateCore) => {
    const links = new Map(((state.env.names ?? []) as readonly NameLink[]).map((link) => [link.index, link]))
    if (links.size === 0) return
    let index = 0
    for (const { token, siblings } of textsOf(state.tokens)) {
      const found = placesIn(token.content).flatMap((place) => {
        const link = links.get(index++)
        return link ? { place, link } : []
      })
      if (found.length === 0) continue
      siblings.splice(siblings.indexOf(token), 1, ...split(state.Token, token, found))
    }
  })
}

const split = (
  Made: typeof Token,
  token: Token,
  found: readonly { readonly place: number; readonly link: NameLink }[],
): Token[] => {
  const text = (content: string): Token => Object.assign(new Made('text', '', 0), { content, level: token.level })
  const parts: Token[] = []
  let from = 0
  for (const { place, link } of found) {
    const end = place + 1 + link.length
    const open = Object.assign(new Made('name_open', 'a', 1), { level: token.level })
    open.attrs = [
      ['class', 'mention'],
      ['href', link.href],
    ]
    parts.push(text(token.content.slice(from, place)), open, text(token.content.slice(place, end)))
    parts.push(Object.assign(new Made('name_close', 'a', -1), { level: token.level }))
    from = end
  }
  return [...parts, text(token.content.slice(from))]
}

const placesIn = (content: string): number[] => [...content.matchAll(at)].map((match) => match.index)

/** The texts of Markdown in which somebody may be named: no code, no text of a link. */
const textsOf = (tokens: readonly Token[]): { token: Token; siblings: Token[] }[] =>
  tokens.flatMap(({ children }) => {
    if (!children) return []
    let links = 0
    return children.flatMap((token) => {
      links += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0
      return token.type === 'text' && links === 0 ? { token, siblings: children } : []
    })
  })
