import type { LanguagePort } from './language-shelf.ts'

/** Where the models of further languages lie. */
export interface LanguageFiles {
  /** Languages that have a folder. */
  readonly languages: readonly string[]
  /** One file of a language's model folder, `manifest.json` or `weights.bin`. */
  read(language: string, file: string): Promise<Uint8Array>
  /** In lower-case hexadecimal. */
  sha256(bytes: Uint8Array): string | Promise<string>
}

/** Models of further languages, read when they are asked for; one whose weights are not those of its manifest is refused with `model-damaged`. */
export function languageFiles({ languages, read, sha256 }: LanguageFiles): LanguagePort {
  return {
    languages,
    load: async (language) => {
      const [manifest, weights] = await Promise.all([read(language, 'manifest.json'), read(language, 'weights.bin')])
      const { files } = JSON.parse(decode(manifest)) as {
        readonly files?: Readonly<Record<string, { readonly sha256?: string }>>
      }
      if ((await sha256(weights)) !== files?.['weights.bin']?.sha256) throw new Error('model-damaged')
      return weights
    },
  }
}

/** Manifests of these models are plain ASCII. */
function decode(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
