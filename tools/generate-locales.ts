import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const adviceFolder = fileURLToPath(new URL('../packages/advice/', import.meta.url))

/**
 * Compiles `packages/advice/locales/<tag>.yml` to `packages/advice/src/locales/<tag>.generated.ts`.
 *
 * @returns the files that changed; a file whose content is the same is left untouched
 * @throws Error naming the file and the key where a locale is not as `src/locale.ts` says
 */
export async function generateLocales(folder: string = adviceFolder): Promise<string[]> {
  const names = (await readdir(join(folder, 'locales'))).filter((name) => name.endsWith('.yml')).sort()
  const changed: string[] = []
  for (const name of names) {
    const source = await readFile(join(folder, 'locales', name), 'utf8')
    const target = join(folder, 'src', 'locales', name.replace(/\.yml$/, '.generated.ts'))
    const content = renderLocale(name, source)
    if ((await readFile(target, 'utf8').catch(() => '')) === content) continue
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
    changed.push(target)
  }
  return changed
}

/** The module text of one locale. */
export function renderLocale(name: string, source: string): string {
  const locale: unknown = parse(source)
  const tag = name.replace(/\.yml$/, '')
  checkLocale(name, locale)
  const variable = tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const header = `// Made from locales/${name} by tools/generate-locales.ts. Change that file, not this one.\n`
  return `${header}import type { Locale } from '../locale.ts'\n\nexport const ${variable}: Locale = ${JSON.stringify(locale, null, 2)}\n`
}

function checkLocale(name: string, value: unknown): void {
  const fail = (why: string): never => {
    throw new Error(`packages/advice/locales/${name}: ${why}`)
  }
  if (!isRecord(value)) throw new Error(`packages/advice/locales/${name}: is not a map`)
  if (value.tag !== name.replace(/\.yml$/, '')) fail('`tag` is not the name of the file')
  if (!isRecord(value.messages) || typeof value.messages['*'] !== 'string') fail('`messages` lacks `*`')
  if (!isRecord(value.wording) || !isRecord(value.rules)) {
    throw new Error(`packages/advice/locales/${name}: \`wording\` or \`rules\` is missing`)
  }
  for (const [strategy, rules] of Object.entries(value.rules)) {
    if (!Array.isArray(rules)) fail(`rules.${strategy} is not a list`)
    for (const rule of rules as { find?: unknown; with?: unknown }[]) {
      if (typeof rule.find !== 'string' || typeof rule.with !== 'string')
        fail(`rules.${strategy}: a rule lacks find or with`)
      new RegExp(rule.find as string, 'i')
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of await generateLocales()) console.log(`generated ${file}`)
}
