export {
  type AppealAnswerer,
  type AppealDoor,
  answererOf,
  appealDays,
  appealDoor,
  appealUntil,
} from './appeal.ts'
export {
  type CaseMove,
  type CaseStatus,
  type CaseStep,
  claimMs,
  claimUntil,
  moveCase,
  statusAt,
  undoUntil,
  undoWindowMs,
} from './case-state.ts'
export {
  type ActionRule,
  type DecisionEffect,
  effectOf,
  effectOfStanding,
  ruleOf,
  type StandingDecision,
  suits,
} from './decision.ts'
export { placeReport, type ReportPlace } from './join-reports.ts'
export { type MachineStep, machineStep, showsExposure, showsThreat } from './machine.ts'
export { isStorm, type StormTimes, stormEnd, usualGapMinutes } from './newcomer/storm.ts'
export { usualWait } from './newcomer/usual-wait.ts'
export {
  newcomerDefaults,
  type PostAuthor,
  type PostRules,
  type PostToWeigh,
  type PostWeight,
  repeatHours,
  weighPost,
} from './newcomer/weigh-post.ts'
export { type ReportProgress, reportStateOf } from './report-state.ts'
export { type StarterPolicy, starterPolicies } from './starter-policies.ts'
export { countStrikes, type PastDecision, strikeDays, suggestAction } from './strikes.ts'
export {
  type PriorityReason,
  type Triage,
  type TriageOptions,
  type TriageReport,
  triage,
  type Urgency,
  urgencyAt,
} from './triage.ts'
