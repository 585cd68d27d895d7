/** What Vite answers these imports with: the address at which it puts the file. */
declare module '*?worker&url' {
  const address: string
  export default address
}

declare module '*.wasm?url' {
  const address: string
  export default address
}

interface ImportMetaEnv {
  /** The newest committed version of the n-gram model and of the encoder, set by the build. */
  readonly VITE_NGRAM_VERSION: string
  readonly VITE_ENCODER_VERSION: string
  /** The same of further languages by their code. */
  readonly VITE_LANGUAGE_VERSIONS: Readonly<Record<string, string>>
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}
