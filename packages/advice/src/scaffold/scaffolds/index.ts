import type { Scaffold } from '../scaffold.ts'
import { apology } from './apology.ts'
import { disagreement } from './disagreement.ts'
import { empathy } from './empathy.ts'
import { feedback } from './feedback.ts'
import { thanks } from './thanks.ts'

/** Every scaffold, in the order of the menu. A new one is a file here, its line, and its words in each locale. */
export const scaffolds: readonly Scaffold[] = [thanks, apology, feedback, disagreement, empathy]
