export { type Api, api, type RouteId, type StageName, stages } from './api/index.ts'
export { Me } from './api/people.ts'
export {
  type BodyOf,
  type Method,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
  type Route,
  route,
  type Who,
} from './api/route.ts'
export { type ErrorCode, errorCodes, type FieldProblem, HearthError, type Problem } from './error.ts'
export {
  Account,
  AccountCare,
  AccountExport,
  AccountName,
  Email,
  itIsMe,
  type Language,
  languages,
  leavingWords,
  OwnAccount,
  Passkey,
  Password,
  SecondStepCode,
  Session,
} from './nouns/account.ts'
export {
  Advice,
  type AdviceLevel,
  AdviceReason,
  adviceLevels,
  type OutcomeChoice,
  outcomeChoices,
  Rewording,
  type Strategy,
  strategies,
} from './nouns/advice.ts'
export {
  Analysis,
  AnalysisInput,
  AttributeId,
  attributeIds,
  ConsiderateHint,
  Finding,
  type HarmAttributeId,
  harmAttributes,
  type KindAttributeId,
  kindAttributes,
  PersonalData,
  Probability,
  Signals,
  type Target,
  type TextPart,
  type Thresholds,
  ToneTag,
  targets,
} from './nouns/analysis.ts'
export { Appeal, AppealForReview, type AppealState, appealStates } from './nouns/appeal.ts'
export { Bookmark } from './nouns/bookmark.ts'
export {
  Follow,
  HiddenWord,
  maxRepliers,
  QuietHours,
  RepliesFrom,
  type ReplyAudience,
  replyAudiences,
  WordToHide,
} from './nouns/boundary.ts'
export { Case, CaseReport, type CaseState, CaseSummary, caseStates } from './nouns/case.ts'
export { ConsiderateEntry, ConsiderateList, ConsiderateProblem, considerateProblems } from './nouns/considerate.ts'
export { Decision, Statement } from './nouns/decision.ts'
export { Feed, FeedItem, type FeedOrder, feedOrders, PlaceReason } from './nouns/feed.ts'
export { Greeter, greetersTold } from './nouns/greeting.ts'
export {
  AltText,
  type ImageState,
  ImageWish,
  imageStates,
  maxImageBytes,
  maxImages,
  maxPictured,
  type PictureChoice,
  Pictured,
  PostImage,
  pictureChoices,
  UploadedImage,
} from './nouns/image.ts'
export { DoorUse, Key } from './nouns/key.ts'
export {
  Mention,
  type MentionChoice,
  type MentionState,
  mentionChoices,
  mentionStates,
} from './nouns/mention.ts'
export {
  maxStormGap,
  maxStormHours,
  NewcomerSettings,
  Proof,
  ProofChallenge,
  type ProofPurpose,
  proofPurposes,
  Storm,
  Wait,
  type WaitReason,
  waitReasons,
} from './nouns/newcomer.ts'
export {
  Notice,
  type NoticeChoice,
  type NoticeKind,
  NoticeNews,
  NoticeSettings,
  type NoticeTopic,
  noticeChoices,
  noticeKinds,
  noticeTopicIds,
  noticeTopics,
} from './nouns/notice.ts'
export { Outcome, OutcomeTotal, OutcomeTotals } from './nouns/outcome.ts'
export {
  DisplayName,
  Limit,
  type LimitKind,
  limitKinds,
  Person,
  PersonEntry,
  PersonRef,
  type Role,
  roles,
  StyleCard,
} from './nouns/person.ts'
export { type Action, actions, Policy } from './nouns/policy.ts'
export { Post, PostText, PostTitle, PostVersion, type Visibility, visibilities } from './nouns/post.ts'
export { Preview } from './nouns/preview.ts'
export { type ReactionKind, ReactionSummary, reactionKinds } from './nouns/reaction.ts'
export { OwnReport, type ReportReason, type ReportState, reportReasons, reportStates, Subject } from './nouns/report.ts'
export { HelpDirectory, HelpLine } from './nouns/resource.ts'
export { MarkedText, SearchHit, type SearchOrder, searchOrders } from './nouns/search.ts'
export { Invitation, type InvitationKind, invitationKinds, Responsible, Slug, Space } from './nouns/space.ts'
export {
  type Consequences,
  consequencesOf,
  type EmailWish,
  emailWishes,
  has,
  isPossible,
  type Joining,
  joinings,
  type KindOfSpace,
  type MachineSetting,
  machineSettings,
  type Reading,
  readings,
  type SpaceFreedom,
  type SpaceKind,
  type SpaceSettings,
  settingsWithin,
  spaceFreedoms,
  spaceKinds,
  spaceSettingIds,
} from './nouns/space-kind.ts'
export {
  type Consent,
  consents,
  ShadowScore,
  Suggestion,
  type SuggestionState,
  suggestionStates,
  TrainingLine,
} from './nouns/suggestion.ts'
export { maxTags, Tag, TagName, ThreadTags } from './nouns/tag.ts'
export { Thanks } from './nouns/thanks.ts'
export { maxSentDraft, Proposals, WordingSource } from './nouns/wording.ts'
export {
  type AccountId,
  type AppealId,
  type CaseId,
  Day,
  type DecisionId,
  type HiddenWordId,
  Id,
  type ImageId,
  Instant,
  type InvitationId,
  idOf,
  type KeyId,
  Nothing,
  type NoticeId,
  nullable,
  oneOf,
  PageQuery,
  type PasskeyId,
  type PersonId,
  type PolicyId,
  type PostId,
  type PreviewId,
  pageOf,
  type ReportId,
  type SessionId,
  type SpaceId,
  type SuggestionId,
  type ThanksId,
} from './primitives.ts'
export { Span } from './span.ts'
