import type { Figure } from '../statistics/interval.ts'

/** Figures that are shares of texts; the others are read as numbers from 0 to 1. */
const shares =
  /^(pause\/(?!auc)|languages\/(?!.*auc$)|fairness|ordinary|cascade|identity\/(unmoved|same)|holdout\/(pause-(recall|false)|target|language)|peer\/.*\/(recall|false))/

/** `31.4 %`; below one in a hundred with two digits. */
export const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`

const isShare = (figure: string): boolean => shares.test(figure) && !figure.endsWith('/ratio')

/** A value of a figure, as people write it: shares in percent, the others with three digits. */
export const written = (figure: string, value: number): string => (isShare(figure) ? percent(value) : value.toFixed(3))

export const rangeOf = (figure: string, { low, high }: Figure): string =>
  `${written(figure, low)} – ${written(figure, high)}`
