import { dropTheSting } from './drop-the-sting.ts'
import { firmBoundary } from './firm-boundary.ts'
import { ideaNotPerson } from './idea-not-person.ts'
import { ownIt } from './own-it.ts'
import { specificRequest } from './specific-request.ts'
import type { WordingStrategy } from './strategy.ts'

/** Every strategy, the lightest touch first. A new one is one file and its line here. */
export const wordingStrategies: readonly WordingStrategy[] = [
  dropTheSting,
  ideaNotPerson,
  firmBoundary,
  specificRequest,
  ownIt,
]
