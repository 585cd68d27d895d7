import Type from 'typebox'
import { type AccountId, Instant, idOf, nullable, oneOf, type PasskeyId, type SessionId } from '../primitives.ts'

/** The name one signs in with: 2–40 letters, digits, dot, dash or underscore. Case does not matter. */
export const AccountName = Type.String({ minLength: 2, maxLength: 40, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$' })
export const Password = Type.String({ minLength: 10, maxLength: 200 })

export const Account = Type.Object({ id: idOf<AccountId>(), name: AccountName })
export type Account = Type.Static<typeof Account>

/** The languages that Hearth speaks to people; how well it reads them is another matter. */
export const languages = ['en', 'de', 'es', 'fr', 'pt'] as const
export type Language = (typeof languages)[number]

/** My own account, as I am told of it. */
export const OwnAccount = Type.Object({
  ...Account.properties,
  /** What I am spoken to in, on pages and in mails; null before I chose. */
  language: nullable(oneOf(languages)),
})
export type OwnAccount = Type.Static<typeof OwnAccount>

/** An address for mail. Deliberately loose: whether it exists is found out by a mail. */
export const Email = Type.String({ maxLength: 254, pattern: '^[^\\s@<>,;:"]+@[^\\s@<>,;:"]+\\.[^\\s@<>,;:".]+$' })

/** A code of the second step: six digits of an app, or a recovery code. */
export const SecondStepCode = Type.String({ maxLength: 40 })

/** What shows that it is really oneself, before something that matters; `code` where a second step is on. */
export const itIsMe = { password: Type.String({ maxLength: 200 }), code: Type.Optional(SecondStepCode) }

/** A browser in which somebody is signed in, in words; no address and nothing else of it is kept. */
export const Session = Type.Object({
  id: idOf<SessionId>(),
  /** Names such as `Firefox` and `Linux`; empty where unknown. */
  browser: Type.String(),
  system: Type.String(),
  since: Instant,
  /** To the day. */
  seenAt: Instant,
  isThis: Type.Boolean(),
})
export type Session = Type.Static<typeof Session>

/** Whether what somebody wrote stays under nobody's name when they go, or goes with them. */
export const leavingWords = ['stay', 'go'] as const

/** Everything that a server holds of an account, for its owner. What each stage holds of a person stands under its name. */
export const AccountExport = Type.Object({
  format: Type.Literal('hearth-account/1'),
  madeAt: Instant,
  account: Type.Object({ name: Type.String(), email: nullable(Type.String()), createdAt: Instant }),
  sessions: Type.Array(Session),
  spaces: Type.Array(Type.Record(Type.String(), Type.Unknown())),
})
export type AccountExport = Type.Static<typeof AccountExport>

/** A key that a device holds: it signs in with a finger, a face or its own lock. */
export const Passkey = Type.Object({
  id: idOf<PasskeyId>(),
  /** Where it was made. */
  browser: Type.String(),
  system: Type.String(),
  createdAt: Instant,
  usedAt: nullable(Instant),
})
export type Passkey = Type.Static<typeof Passkey>

/** How my account is kept. Only I read this. */
export const AccountCare = Type.Object({
  account: Account,
  email: nullable(Type.String()),
  /** Nothing is mailed to an address before its owner pressed a link that went there. */
  isEmailConfirmed: Type.Boolean(),
  /** False for a member of spaces with minors alone: no address is taken. */
  mayHaveEmail: Type.Boolean(),
  /** Whether this server sends mail at all. */
  hasMail: Type.Boolean(),
  hasSecondStep: Type.Boolean(),
  recoveryCodesLeft: Type.Integer({ minimum: 0 }),
  passkeys: Type.Array(Passkey),
})
export type AccountCare = Type.Static<typeof AccountCare>
