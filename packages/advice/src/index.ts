export {
  type AdviseOptions,
  type Advisor,
  type AdvisorOptions,
  advise,
  createAdvisor,
  judge,
  type ProposeWordings,
} from './advise.ts'
export { type DiffSegment, diffWords } from './diff-words.ts'
export type { Locale } from './locale.ts'
export { en } from './locales/en.generated.ts'
export { renderMessage } from './pause/render-message.ts'
export { mayAskPlugIn } from './plug-in/may-ask.ts'
export type {
  Analyze,
  ProposedEdit,
  ProposedEdits,
  ProposedWording,
  ProposeEdits,
} from './rephrase/propose-wordings.ts'
