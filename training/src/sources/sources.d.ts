import type { Row } from '../row.ts'
/** All rows: the corpus written for Hearth, then the public sets found under `dataFolder`. */
export declare function allRows(dataFolder: string): Row[]
