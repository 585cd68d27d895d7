import type { Language, Notice } from '@hearth/contract'
import { fill, type Mails, mailsIn } from '../../ground/mail/mails.ts'

/** As many as one reads over breakfast. */
const maxLines = 20

interface Digest {
  readonly space: { readonly name: string; readonly slug: string }
  readonly notices: readonly Notice[]
  readonly publicUrl: string
  readonly quietUrl: string
  readonly language: Language | null
}

/**
 * The mail of a morning in its reader's language, as text and as plain HTML that fetches nothing. Its subject names the space and nothing else;
 * no word of a post is in it, since a notice holds none.
 */
export const digestWords = ({ space, notices, publicUrl, quietUrl, language }: Digest) => {
  const mails = mailsIn(language)
  const home = `${publicUrl}/s/${space.slug}`
  const lines = notices
    .slice(0, maxLines)
    .map((notice) => ({ words: lineOf(notice, mails), link: `${home}${pathOf(notice)}` }))
  const more = notices.length - lines.length
  const rest = more > 0 ? fill(mails['digest.more'], { count: more.toLocaleString(language ?? 'en') }) : null
  const end = fill(mails['digest.end'], { space: space.name })
  const greeting = fill(mails['digest.greeting'], { space: space.name })
  const settings = `${home}/notices/settings`
  return {
    subject: fill(mails['digest.subject'], { space: space.name }),
    text: [
      greeting,
      '',
      ...lines.flatMap(({ words, link }) => [`- ${words}`, `  ${link}`]),
      ...(rest === null ? [] : [`- ${rest}`, `  ${home}/notices`]),
      '',
      end,
      `${mails['digest.settings']} ${settings}`,
      `${mails['digest.quiet']} ${quietUrl}`,
      '',
    ].join('\n'),
    html: [
      `<p>${escaped(greeting)}</p><ul>`,
      ...lines.map(({ words, link }) => `<li>${linked(words, link)}</li>`),
      ...(rest === null ? [] : [`<li>${linked(rest, `${home}/notices`)}</li>`]),
      `</ul><p>${escaped(end)}</p><p>${linked(mails['digest.settings-link'], settings)} · ${linked(mails['digest.quiet-link'], quietUrl)}</p>`,
    ].join('\n'),
  }
}

const lineOf = ({ kind, values }: Notice, mails: Mails): string => {
  const known: Readonly<Record<string, string>> = mails
  return fill(known[`digest.${kind}`] ?? mails['digest.other'], { name: values.name ?? mails['digest.somebody'] })
}

// The app's pages of posts and of reports have shorter names than the server's.
const pathOf = ({ path }: Notice): string =>
  (path ?? '/notices').replace(/^\/posts\//, '/p/').replace(/^\/reports$/, '/my-reports')

const linked = (words: string, link: string): string => `<a href="${escaped(link)}">${escaped(words)}</a>`

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
