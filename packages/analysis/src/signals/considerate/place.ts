/** Where an entry was found: token range `[from, to)` in sentence `[start, end)`. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}
