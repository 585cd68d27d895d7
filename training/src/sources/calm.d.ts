import type { Source } from './source.ts'
/** Reddit comments by feeling: four kind attributes, and ordinary talk. */
export declare const goemotions: Source
/** Comments under videos: hope is calm; what is no hope may be anything, so it counts half. */
export declare const hopeedi: Source
/** Work talk: pull requests and questions. */
export declare const makers: Source
/** Politeness of requests on talk pages, about -3 to 3: the upper third respects, the lower third does not. */
export declare const tydip: Source
/** Sad tweets about one's own life and what a friend would make of them: neither is aimed at anybody. */
export declare const positiveFrames: Source
/** Debate arguments, ranked by how much they convince: the best give reasons, the weakest do not. */
export declare const debates: Source
/** Made-up messages with addresses and numbers in them: ordinary. */
export declare const presidio: Source
