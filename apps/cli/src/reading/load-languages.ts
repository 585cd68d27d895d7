import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LanguagePort, languageFiles } from '@hearth/analysis'
import { modelsFolder } from './load-model.ts'

/** The models of further languages that ship; each is read at the first text in its language. */
export function shippedLanguages(folder: string = modelsFolder): LanguagePort {
  const newest = new Map<string, string>()
  for (const name of readdirSync(folder)) {
    const language = /^ngram-([a-z]{2,3})$/.exec(name)?.[1]
    if (language === undefined || language === 'en') continue
    const versions = readdirSync(join(folder, name)).filter((version) => /^\d+$/.test(version))
    const version = versions.sort((a, b) => Number(b) - Number(a))[0]
    if (version !== undefined) newest.set(language, join(folder, name, version))
  }
  return languageFiles({
    languages: [...newest.keys()],
    read: async (language, file) => new Uint8Array(await readFile(join(newest.get(language) ?? folder, file))),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  })
}
