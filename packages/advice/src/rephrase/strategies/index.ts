import { acknowledgeThenDiffer } from './acknowledge-then-differ.ts'
import { askBeforeAssert } from './ask-before-assert.ts'
import { dropTheSting } from './drop-the-sting.ts'
import { firmBoundary } from './firm-boundary.ts'
import { ideaNotPerson } from './idea-not-person.ts'
import { observationNotVerdict } from './observation-not-verdict.ts'
import { ownIt } from './own-it.ts'
import { slowDown } from './slow-down.ts'
import { specificRequest } from './specific-request.ts'
import type { WordingStrategy } from './strategy.ts'

/** Every strategy, the lightest touch first. A new one is one file and its line here. */
export const wordingStrategies: readonly WordingStrategy[] = [
  dropTheSting,
  ideaNotPerson,
  firmBoundary,
  specificRequest,
  ownIt,
  observationNotVerdict,
  askBeforeAssert,
  acknowledgeThenDiffer,
  slowDown,
]
