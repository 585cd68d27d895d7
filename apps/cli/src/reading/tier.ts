/** How thoroughly the reader reads: the n-gram tier alone; the encoder where that is not sure; the encoder always. */
export const tiers = ['fast', 'cascade', 'full'] as const
export type Tier = (typeof tiers)[number]
