import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The guides whose first table says which languages are answered today. */
export const guidesWithLanguages: readonly string[] = ['docs/guides/movers/README.md', 'docs/guides/perspective.md']

const begin = '<!-- Made by tools/generate-answered-languages.ts from the models that ship. -->'
const end = '<!-- end -->'

/** A language that the door answers, from the newest model of it that ships with a card. */
export interface AnsweredLanguage {
  /** BCP 47. */
  readonly tag: string
  /** Perspective's names of what is scored. */
  readonly attributes: readonly string[]
  /** The card, from the root. */
  readonly card: string
}

/**
 * Languages with a model that ships, English first. A model without a card is not done, and is left out.
 *
 * @param folder with `ngram-<language>/<version>/{manifest.json, card.md}`
 */
export function answeredLanguages(folder: string = join(root, 'models')): AnsweredLanguage[] {
  const models = readdirSync(folder).filter((name) => /^ngram-[a-z]/.test(name))
  return models
    .flatMap((name) => {
      const versions = readdirSync(join(folder, name)).filter((version) => /^\d+$/.test(version))
      const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0]
      if (newest === undefined || !existsSync(join(folder, name, newest, 'card.md'))) return []
      const { language, thresholds } = JSON.parse(
        readFileSync(join(folder, name, newest, 'manifest.json'), 'utf8'),
      ) as { language: string; thresholds: Record<string, number> }
      const attributes = Object.keys(thresholds).filter((id) => id !== 'pause')
      return [
        {
          tag: language,
          attributes: attributes.map((id) => id.toUpperCase().replaceAll('-', '_')),
          card: `models/${name}/${newest}/card.md`,
        },
      ]
    })
    .toSorted((a, b) => Number(b.tag === 'en') - Number(a.tag === 'en') || a.tag.localeCompare(b.tag, 'en'))
}

/** The table, for a page that stands `depth` folders below the root. */
export function renderLanguages(languages: readonly AnsweredLanguage[], depth: number): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  return [
    '| language | answered today | how well |',
    '|---|---|---|',
    ...languages.map(({ tag, attributes, card }) => {
      const what =
        tag === 'en' ? 'every attribute of [the list](LIST)' : attributes.map((name) => `\`${name}\``).join(', ')
      return `| ${names.of(tag)} (\`${tag}\`) | ${what} | [card](${'../'.repeat(depth)}${card}) |`
    }),
    "| every other | the original's own error, `LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE`, and counted for the keeper | |",
  ].join('\n')
}

/** A guide with its table as it ought to be. */
export function withLanguages(guide: string, text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${guide} has no place for its languages.`)
  const list = guide.endsWith('perspective.md') ? '#what-is-answered' : '../perspective.md#what-is-answered'
  const table = renderLanguages(answeredLanguages(), guide.split('/').length - 1).replace('LIST', list)
  return `${text.slice(0, from)}${begin}\n${table}\n${text.slice(to)}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const guide of guidesWithLanguages) {
    const text = readFileSync(join(root, guide), 'utf8')
    const fresh = withLanguages(guide, text)
    if (fresh !== text) writeFileSync(join(root, guide), fresh)
    console.log(`languages of ${guide}: ${fresh === text ? 'up to date' : 'written'}`)
  }
}
