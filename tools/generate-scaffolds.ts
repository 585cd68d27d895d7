import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const adviceFolder = fileURLToPath(new URL('../packages/advice/', import.meta.url))

/**
 * Compiles `packages/advice/locales/scaffold/<tag>.yml` to `packages/advice/src/scaffold/locales/<tag>.generated.ts`: apart from the other
 * texts of advice, since it is fetched only by whoever asks for a scaffold.
 *
 * @returns the files that changed; a file whose content is the same is left untouched
 * @throws Error naming the file and the place where a locale is not as `scaffold-locale.ts` says
 */
export async function generateScaffolds(folder: string = adviceFolder): Promise<string[]> {
  const names = (await readdir(join(folder, 'locales', 'scaffold'))).filter((name) => name.endsWith('.yml')).sort()
  const changed: string[] = []
  for (const name of names) {
    const source = await readFile(join(folder, 'locales', 'scaffold', name), 'utf8')
    const target = join(folder, 'src', 'scaffold', 'locales', name.replace(/\.yml$/, '.generated.ts'))
    const content = renderScaffolds(name, source)
    if ((await readFile(target, 'utf8').catch(() => '')) === content) continue
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
    changed.push(target)
  }
  return changed
}

/** The module text of one language. */
export function renderScaffolds(name: string, source: string): string {
  const locale: unknown = parse(source)
  const tag = name.replace(/\.yml$/, '')
  checkLocale(`packages/advice/locales/scaffold/${name}`, tag, locale)
  const variable = tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const header = `// Made from locales/scaffold/${name} by tools/generate-scaffolds.ts. Change that file, not this one.\n`
  return `${header}import type { ScaffoldLocale } from '../scaffold-locale.ts'\n\nexport const ${variable}: ScaffoldLocale = ${JSON.stringify(locale, null, 2)}\n`
}

/** What the types cannot say: whether the tag is the file's, and whether every pattern is one. That nothing is missing, a test of advice says. */
function checkLocale(path: string, tag: string, value: unknown): void {
  if (!isRecord(value) || !isRecord(value.scaffolds)) throw new Error(`${path}: there is no map \`scaffolds\``)
  if (value.tag !== tag) throw new Error(`${path}: \`tag\` is not the name of the file`)
  for (const [id, scaffold] of Object.entries(value.scaffolds)) {
    if (!isRecord(scaffold) || !isRecord(scaffold.warnings)) throw new Error(`${path}: ${id} has no \`warnings\``)
    for (const [check, warning] of Object.entries(scaffold.warnings)) {
      const find = isRecord(warning) ? (warning.find ?? []) : null
      if (!Array.isArray(find)) throw new Error(`${path}: ${id}.${check}: \`find\` is not a list`)
      for (const pattern of find) {
        try {
          new RegExp(pattern as string, 'giu')
        } catch (cause) {
          throw new Error(`${path}: ${id}.${check}: not a regular expression: ${pattern}`, { cause })
        }
      }
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of await generateScaffolds()) console.log(`generated ${file}`)
}
