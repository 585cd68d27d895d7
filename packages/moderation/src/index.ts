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
