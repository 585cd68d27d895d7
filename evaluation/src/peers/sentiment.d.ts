/** The package brings no types; what is used of it. */
declare module 'sentiment' {
  class Sentiment {
    analyze(text: string): { readonly score: number; readonly comparative: number }
  }
  export = Sentiment
}
