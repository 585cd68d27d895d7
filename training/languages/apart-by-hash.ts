import { stableFraction } from '../src/rows/stable-hash.ts'

/** Whether a text is only measured, by its own hash: the same text is on the same side in every set. */
export const apartByHash = (text: string, share: number): 'holdout' | 'train' =>
  stableFraction(text.trim().toLowerCase()) < share ? 'holdout' : 'train'
