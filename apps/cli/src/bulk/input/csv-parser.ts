import { type Options, parse } from 'csv-parse'

export interface CsvRecord {
  readonly record: readonly Buffer[]
  /** Bytes from where the parser began to the end of this record. */
  readonly info: { readonly bytes: number }
}

export interface Parsed {
  readonly records: readonly CsvRecord[]
  /** Whether the input ended within quotes; what they took is not among the records. */
  readonly isOpen: boolean
}

/** A parser that is handed bytes and hands back what they complete. */
export interface CsvParser {
  readonly feed: (bytes: Uint8Array) => Promise<Parsed>
  readonly end: () => Promise<Parsed>
}

export function openCsvParser(rules: Options): CsvParser {
  const parser = parse(rules)
  let isOpen = false
  // The rules excuse everything but a quote that is still open at the end.
  parser.on('skip', () => {
    isOpen = true
  })
  return {
    feed: async (bytes) => {
      const records: CsvRecord[] = []
      const drain = (): void => {
        for (let record = parser.read(); record !== null; record = parser.read()) records.push(record as CsvRecord)
      }
      const written = new Promise<void>((resolve, reject) => {
        parser.write(bytes, (error) => (error ? reject(error) : resolve()))
      })
      // The parser counts a slice as written only when there is room again for what it holds.
      drain()
      await written
      drain()
      return { records, isOpen }
    },
    end: async () => {
      parser.end()
      const records: CsvRecord[] = []
      for await (const record of parser) records.push(record as CsvRecord)
      return { records, isOpen }
    },
  }
}
