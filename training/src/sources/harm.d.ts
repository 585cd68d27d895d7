import type { Source } from './source.ts'
/** Wikipedia talk comments, six labels; the second file has one label. Comments with none of the six are calm. */
export declare const jigsaw: Source
/** Comments with their parent at natural prevalence. Half of it is measured and never trained on. */
export declare const wikipediaTalk: Source
/** Toxic sentences and their neutral rewrites: the contrast that helped Wikipedia most. */
export declare const paradetox: Source
/** Posts that a majority called toxic, and what is left of them without the words that were marked. */
export declare const toxicSpans: Source
/** Attacks on groups. What is not hate here may still be unkind, so toxicity stays unknown there. */
export declare const hate: Source
/** People talking to machines, with the turn before. */
export declare const convabuse: Source
/** Open-source threads. A label says what the comment is; one that is none of them is calm. */
export declare const github: Source
/** Social media posts, toxic or not. */
export declare const surge: Source
