/** Objects of a JSON Lines file, gzip'd where its name says so. A missing file is named in one sentence. */
export declare function readJsonl<T>(path: string): T[]
