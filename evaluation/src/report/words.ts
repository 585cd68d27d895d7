import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Section {
  readonly title: string
  readonly text: string
}
interface TableSection extends Section {
  readonly columns: readonly string[]
}

/** The words of the report, of `words.yml`. */
export interface Words {
  readonly page: {
    readonly title: string
    readonly intro: string
    readonly engine: string
    readonly how: string
    readonly warning: string
    readonly noExamples: string
    readonly rows: string
    readonly none: string
    readonly legend: Readonly<Record<'value' | 'range' | 'last' | 'mark' | 'next', string>>
  }
  readonly tiles: Readonly<Record<'caught' | 'false' | 'ordinary' | 'stings' | 'identity', Section>>
  readonly sections: {
    readonly marks: TableSection & {
      readonly reach: Readonly<Record<'unknown' | 'short' | 'reached' | 'beyond', string>>
    }
    readonly catches: Section
    readonly spares: Section
    readonly slices: TableSection & Readonly<Record<'goal' | 'over' | 'noRatio', string>>
    readonly identity: Section & { readonly axis: string }
    readonly ordinary: Section
    readonly order: Section & Readonly<Record<'across' | 'up', string>>
    readonly calibration: Section & Readonly<Record<'across' | 'up' | 'error', string>>
    readonly stings: Section & Readonly<Record<'axis' | 'harmful' | 'harmless' | 'counts', string>>
    readonly kind: Section
    readonly peers: TableSection
    readonly changes: TableSection & Readonly<Record<'better' | 'worse' | 'none', string>>
    readonly all: { readonly title: string; readonly columns: readonly string[] }
  }
  readonly examples: Readonly<Record<'missed' | 'stopped' | 'marked' | 'moved' | 'answers', string>>
  readonly peers: Readonly<Record<string, string>>
  readonly groups: Readonly<Record<string, string>>
  readonly marks: Readonly<Record<string, string>>
  readonly slices: Readonly<Record<string, string>>
  /** Name, and what it is in a few words. */
  readonly functionalities: Readonly<Record<string, readonly [name: string, what: string]>>
}

export const words = parse(readFileSync(new URL('words.yml', import.meta.url), 'utf8')) as Words

/** Puts values into the `{places}` of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))

/** `fairness/slice/dialect/false` → `dialect false`, for lists of many. */
export const nameOf = (id: string): string => id.replaceAll('-', ' ')
