/** FNV-1a over UTF-16 units, 32 bit: a stable number for a string, so that a split never depends on order. */
export declare function stableHash(text: string): number
/** A stable fraction in [0, 1) for a string. */
export declare const stableFraction: (text: string) => number
