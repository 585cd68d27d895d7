/** 1,204 */
export function count(value: number): string {
  return value.toLocaleString('en')
}

/** 8.0 %; so many of none are none. */
export function percent(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (part * 100) / whole).toFixed(1)} %`
}

/** A threshold with as many digits as it needs and at least two; bounds and scores with two. */
export function line(value: number): string {
  const short = value.toFixed(2)
  return Number(short) === value ? short : String(value)
}

/** Correlations and kappa; a dash where there is none. */
export function measure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('-', '−')
}
