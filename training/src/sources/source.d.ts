import type { Part, Row } from '../row.ts'
/** Reads one file of the data folder. */
export type ReadFile = <T>(path: string) => T[]
/** Maps one public set onto rows; what it does not say stays unknown. */
export type Source = (read: ReadFile) => Row[]
/** The part of a text, by its own hash: the same text is on the same side in every set. */
export declare function partByHash(text: string, holdoutShare?: number, devShare?: number): Part
