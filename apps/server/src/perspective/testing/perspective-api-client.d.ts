declare module 'perspective-api-client' {
  interface Answer {
    readonly attributeScores: Record<string, { readonly summaryScore: { readonly value: number } } | undefined>
    readonly languages: readonly string[]
  }
  /** What we use of it; it brings no types. */
  class Perspective {
    constructor(options: { apiKey: string })
    analyze(text: string | object, options?: { attributes?: string[]; validate?: boolean }): Promise<Answer>
  }
  export = Perspective
}
