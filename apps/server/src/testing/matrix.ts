import type { KindOfSpace, RouteId } from '@hearth/contract'

/**
 * Who can ask. `visitor` has no account; `outsider` has one but is no member; `author` is the member whose post, thanks,
 * decision and appeal the requests are about; `suspended` is a member who may not write for a time.
 */
export const columns = ['visitor', 'outsider', 'suspended', 'member', 'author', 'moderator', 'keeper'] as const
export type Column = (typeof columns)[number]

const everybody = columns
const accounts = ['outsider', 'suspended', 'member', 'author', 'moderator', 'keeper'] as const
const people = ['suspended', 'member', 'author', 'moderator', 'keeper'] as const
/** People who may write: everybody in the space who is not suspended. */
const writers = ['member', 'author', 'moderator', 'keeper'] as const
const moderators = ['moderator', 'keeper'] as const
const keepers = ['keeper'] as const
const authorOnly = ['author'] as const
/** About the author, by anybody else who may write. */
const otherWriters = ['member', 'moderator', 'keeper'] as const

/**
 * Who is let in by each route of a space that only members read. A new route does not compile until it has its row.
 * "Let in" means that the answer is not about who asks; it may still be a 404 or a 409.
 */
export const matrix: Record<RouteId, readonly Column[]> = {
  // accounts
  signIn: everybody,
  readSignInWays: everybody,
  signOut: everybody,
  readAccount: accounts,
  listSessions: accounts,
  endSession: keepers,
  endSessions: accounts,
  startSecondStep: accounts,
  confirmSecondStep: accounts,
  endSecondStep: accounts,
  renewRecoveryCodes: accounts,
  askForPasskey: accounts,
  addPasskey: accounts,
  removePasskey: accounts,
  askToSignIn: everybody,
  signInWithPasskey: everybody,
  changePassword: accounts,
  changeEmail: accounts,
  chooseLanguage: accounts,
  confirmEmail: everybody,
  askPasswordReset: everybody,
  readPasswordReset: everybody,
  resetPassword: everybody,
  // spaces
  listSpaces: everybody,
  readSpaceBySlug: everybody,
  changeSpace: keepers,
  listInvitations: keepers,
  createInvitation: keepers,
  withdrawInvitation: keepers,
  readInvitation: everybody,
  // newcomers
  readNewcomerSettings: people,
  changeNewcomerSettings: keepers,
  readStorm: people,
  startStorm: moderators,
  endStorm: moderators,
  makeChallenge: everybody,
  // notices
  listNotices: people,
  countNotices: people,
  followNotices: people,
  readNotices: people,
  readNoticeSettings: people,
  changeNoticeSettings: people,
  endNoticeMail: everybody,
  // people
  readMe: everybody,
  readSetup: everybody,
  setUp: everybody,
  signUp: everybody,
  createSpace: keepers,
  proposeNames: everybody,
  joinSpace: accounts,
  listPeople: people,
  readPerson: people,
  changeMyself: writers,
  changeRole: keepers,
  createPasswordReset: keepers,
  leaveSpace: people,
  eraseAccount: accounts,
  exportAccount: accounts,
  listLimits: people,
  setLimit: ['suspended', 'member', 'moderator', 'keeper'],
  liftLimit: people,
  // boundaries: about the author, by anybody else; protecting oneself is open to suspended people too
  listFollowed: people,
  followPerson: ['suspended', 'member', 'moderator', 'keeper'],
  unfollowPerson: people,
  listHiddenWords: people,
  hideWord: people,
  showWord: people,
  readQuietHours: people,
  changeQuietHours: people,
  // policies
  listPolicies: people,
  createPolicy: keepers,
  changePolicy: keepers,
  // keys
  listKeys: keepers,
  createKey: keepers,
  changeKey: keepers,
  rotateKey: keepers,
  revokeKey: keepers,
  // readings: off unless the keeper of the server turns them on
  analyze: [],
  advise: [],
  // drafts
  countOutcome: people,
  readOutcomes: keepers,
  // wordings: turned on by the keeper, and agreed to by everybody who may write
  readWordingSource: people,
  switchWordingSource: keepers,
  agreeToWordingSource: people,
  proposeWordings: writers,
  // posts
  publishPost: writers,
  readPost: people,
  editPost: authorOnly,
  listPostVersions: people,
  readRepliesFrom: authorOnly,
  changeRepliesFrom: authorOnly,
  deletePost: authorOnly,
  takeBackPost: authorOnly,
  // reactions
  react: otherWriters,
  unreact: people,
  // mentions: whoever is named, which in these requests nobody is
  listMentions: people,
  answerMention: [],
  listNames: people,
  readMentionChoice: people,
  changeMentionChoice: people,
  // images: whoever is in one, or sees it and says so, which is asked for in the stage's own tests
  uploadImage: writers,
  readImage: people,
  listPictured: people,
  answerPictured: ['suspended', 'member', 'moderator', 'keeper'],
  readPictureChoice: people,
  changePictureChoice: people,
  // greetings
  readGreeter: people,
  changeGreeter: writers,
  readGreeting: people,
  // previews
  removePreview: ['author', 'moderator', 'keeper'],
  readPreviewSetting: people,
  changePreviewSetting: keepers,
  // feeds
  readFeed: people,
  readThread: people,
  // search
  searchPosts: people,
  searchPeople: people,
  // bookmarks
  listBookmarks: people,
  readBookmark: people,
  keepBookmark: people,
  forgetBookmarks: people,
  // tags
  listTags: people,
  listTagged: people,
  renameTag: keepers,
  readTags: people,
  changeTags: ['author', 'moderator', 'keeper'],
  // thanks
  giveThanks: otherWriters,
  listThanks: people,
  listShownThanks: people,
  showThanks: authorOnly,
  // by the receiver, and by the giver, who is the keeper
  removeThanks: ['author', 'keeper'],
  // resources
  listHelpLines: everybody,
  // considerate
  readConsiderateList: people,
  changeConsiderateList: keepers,
  // reports: from outside only where the space can be read from outside; nobody reports themselves
  fileReport: ['suspended', 'member', 'moderator', 'keeper'],
  listMyReports: people,
  readReceipt: everybody,
  // cases
  listCases: moderators,
  readCase: moderators,
  claimCase: moderators,
  releaseCase: moderators,
  // decisions
  decideCase: moderators,
  undoDecision: keepers,
  reverseDecision: moderators,
  listDecisions: moderators,
  readStatement: ['author', 'moderator', 'keeper'],
  // appeals
  fileAppeal: authorOnly,
  readAppeal: ['author', 'moderator', 'keeper'],
  listAppeals: moderators,
  // answered by another person than who decided, which was the keeper
  answerAppeal: ['moderator'],
  undoAnswer: moderators,
  // perspective
  listSuggestions: keepers,
  reviewSuggestion: keepers,
  deleteSuggestion: keepers,
  exportSuggestions: keepers,
  listShadowScores: keepers,
}

/** What is different in a kind of space: whom its routes let in there. Everything else is as above. */
export interface KindMatrix {
  readonly of: KindOfSpace
  readonly rows: { readonly [Id in RouteId]?: readonly Column[] }
}

const nobody = [] as const
/** Where no outcome of a pause leaves the device, and no draft goes to a language model. */
const drafts = {
  countOutcome: nobody,
  readOutcomes: nobody,
  switchWordingSource: nobody,
  agreeToWordingSource: nobody,
  proposeWordings: nobody,
} as const
/** What is read by everybody where a space is, with or without an account. */
const reading = {
  readNewcomerSettings: everybody,
  readStorm: everybody,
  readPerson: everybody,
  listPolicies: everybody,
  readPost: everybody,
  listPostVersions: everybody,
  readFeed: everybody,
  readThread: everybody,
  searchPosts: everybody,
  listTags: everybody,
  listTagged: everybody,
  readTags: everybody,
  listShownThanks: everybody,
  readConsiderateList: everybody,
  // nobody reports themselves
  fileReport: ['visitor', 'outsider', 'suspended', 'member', 'moderator', 'keeper'],
} as const

export const kindMatrices: { readonly [name: string]: KindMatrix } = {
  'a team': { of: { kind: 'team', includesMinors: false }, rows: drafts },
  'a class with minors': {
    of: { kind: 'class', includesMinors: true },
    rows: {
      ...drafts,
      readSpaceBySlug: people,
      // about the author, whom nobody else here has talked with
      giveThanks: ['moderator', 'keeper'],
    },
  },
  'a comment section': { of: { kind: 'comment-section', includesMinors: false }, rows: reading },
}
