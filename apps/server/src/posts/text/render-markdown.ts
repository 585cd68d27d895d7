import MarkdownIt from 'markdown-it'

/**
 * Markdown to HTML that is safe by construction: no raw HTML, no images (a picture from elsewhere tells its host who
 * read), links only to the web and to mail, each without passing on who came from where.
 */
export const renderMarkdown = (text: string): string => markdown.render(text)

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false }).disable('image')
markdown.validateLink = (url) => /^(https?:|mailto:)/i.test(url.trim())
markdown.linkify.set({ fuzzyEmail: false, fuzzyIP: false })
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'nofollow ugc noopener noreferrer')
  return self.renderToken(tokens, index, options)
}
