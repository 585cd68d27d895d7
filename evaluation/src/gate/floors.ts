import type { Floor } from './results.ts'

/**
 * What the shipped reader must reach on committed rows, whatever the last results were. Marks (`marks.ts`) that committed results have
 * reached become floors by themselves.
 */
export const floors: readonly Floor[] = [
  { figure: 'pause/auc', least: 0.9 },
  { figure: 'pause/false', most: 0.04 },
  { figure: 'fairness/false', most: 0.04 },
  { figure: 'holdout/pause-auc', least: 0.86 },
  { figure: 'holdout/pause-false', most: 0.05 },
  { figure: 'identity/unmoved', least: 0.95 },
  { figure: 'personal-data/recall', least: 0.95 },
  { figure: 'personal-data/precision', least: 0.95 },
  { figure: 'personal-data/whose', least: 0.95 },
]

/** What it must reach on the public rows kept apart. */
export const sharedFloors: readonly Floor[] = [
  { figure: 'shared/auc/wikipedia-talk/toxicity', least: 0.78 },
  { figure: 'personal-data/presidio/recall', least: 0.95 },
  { figure: 'personal-data/presidio/precision', least: 0.95 },
  { figure: 'personal-data/presidio/address-recall', least: 0.8 },
  { figure: 'personal-data/presidio/address-precision', least: 0.8 },
  { figure: 'ordinary/goemotions', most: 0.005 },
  { figure: 'ordinary/wikipedia-talk', most: 0.005 },
  { figure: 'ordinary/positive-frames', most: 0.005 },
]
