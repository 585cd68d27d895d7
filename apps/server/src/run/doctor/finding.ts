import en from './locales/en.json' with { type: 'json' }

export type DoctorWord = keyof typeof en
type FindingId = Exclude<DoctorWord, `sign.${string}` | `done.${string}`>

/** `look`: it runs, and could be better; `bad`: something does not work or is not safe. */
export type State = 'good' | 'look' | 'bad'

export interface Finding {
  readonly id: FindingId
  readonly state: State
  readonly fill: { readonly [place: string]: string | number }
}

export const finding = (state: State, id: FindingId, fill: Finding['fill'] = {}): Finding => ({ id, state, fill })

export const sentence = (id: DoctorWord, fill: Finding['fill'] = {}): string =>
  en[id].replace(/\{(\w+)\}/g, (whole, place: string) => String(fill[place] ?? whole))
