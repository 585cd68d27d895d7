import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { renderLocale } from './generate-locales.ts'

const packages = new URL('../packages/', import.meta.url)

async function lexiconReasons(): Promise<string[]> {
  const folder = new URL('analysis/lexicon/en/', packages)
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yml'))
  const sources = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  const entries = sources.flatMap((source) => [parse(source) as unknown].flat())
  const reasons = entries.flatMap((entry) => {
    const reason = (entry as { reason?: unknown } | null)?.reason
    return typeof reason === 'string' ? [reason] : []
  })
  return [...new Set(reasons)].sort()
}

describe('the English messages', () => {
  test('have words for every reason of the lexicon that can stop somebody', async () => {
    const { messages } = parse(await readFile(new URL('advice/locales/en.yml', packages), 'utf8')) as {
      messages: Record<string, string>
    }
    const reasons = (await lexiconReasons()).filter((reason) => !reason.startsWith('kind.'))
    expect(reasons.length).toBeGreaterThan(10)
    const unsaid = reasons.filter((reason) => !messages[reason] && !messages[reason.replace(/\..*/, '.*')])
    expect(unsaid).toEqual([])
  })
})

describe('renderLocale', () => {
  const minimal = 'tag: xx\nmessages: { "*": "a" }\nwording: {}\nrules: { own-it: [] }\n'

  test('makes a module with one named export', () => {
    expect(renderLocale('xx.yml', minimal)).toContain('export const xx: Locale = {')
  })

  test.each([
    ['a list instead of a map', '- a', 'is not a map'],
    ['another tag than the file', minimal.replace('xx', 'yy'), '`tag` is not the name'],
    ['no fallback message', minimal.replace('"*"', 'b'), 'lacks `*`'],
    ['a rule without its end', minimal.replace('[]', '[{ find: "a" }]'), 'lacks find or with'],
    ['a pattern that is none', minimal.replace('[]', '[{ find: "(", with: "" }]'), 'Invalid regular expression'],
  ])('refuses %s and names the file', (_, source, why) => {
    expect(() => renderLocale('xx.yml', source)).toThrow(why)
  })
})
