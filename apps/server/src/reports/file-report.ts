import { createHmac } from 'node:crypto'
import { HearthError, type ReportId, type ReportReason, type Space, type Subject } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import type { Visitor } from '../ground/http/visitor.ts'
import { hashToken, type NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import { claimReplay } from '../ground/requests/replay.ts'
import { takeProof } from '../newcomers/proof/take-proof.ts'
import { canSee, mayAskIn, mayReport } from './access.ts'
import { findSubject } from './find-subject.ts'
import { reportFiled } from './report-filed.ts'
import { findReport, insertReport, type ReportRow } from './store.ts'

interface Tools {
  readonly db: Db
  readonly jobs: Jobs
  readonly clock: Clock
  readonly newId: NewId
  readonly secret: string
}

interface Input {
  readonly space: Space
  readonly person: Visitor['person']
  readonly subject: Subject
  readonly reason: ReportReason
  readonly details?: string | undefined
  readonly contact?: { readonly name: string; readonly email: string } | undefined
  readonly isInGoodFaith?: boolean | undefined
  /** That a browser did its sum, from somebody without an account. */
  readonly proof?: string | undefined
  readonly idempotencyKey: string | null
}

/**
 * Asks for a look. The report and the job that puts it into a case commit together.
 *
 * @returns the report and the token of its receipt
 * @throws HearthError `not-found` (also for what the asker cannot see), `not-allowed` (oneself), `invalid-input`,
 *   `proof-needed` (from somebody without an account)
 */
export const fileReport = (
  { db, jobs, clock, newId, secret }: Tools,
  input: Input,
): Promise<{ row: ReportRow; token: string }> => {
  checkLegalNotice(input)
  return db.transaction().execute(async (tx) => {
    const { space, person } = input
    if (!mayAskIn(space, person)) throw new HearthError('not-found')
    const id = newId<ReportId>()
    const replay = await claimReplay(tx, {
      spaceId: space.id,
      route: 'fileReport',
      owner: person?.id ?? 'visitor',
      key: input.idempotencyKey,
      input: [input.subject, input.reason, input.details, input.contact, input.isInGoodFaith],
      subjectId: id,
      now: clock(),
    })
    if (replay.kind === 'replay') return answer(tx, secret, space, replay.subjectId)
    const subject = await findSubject(tx, space.id, input.subject)
    if (!subject || !canSee(person, subject)) throw new HearthError('not-found')
    if (!mayReport(person, subject)) throw new HearthError('not-allowed')
    if (person === null)
      await takeProof({ clock, secret }, tx, { spaceId: space.id, purpose: 'report', proof: input.proof })
    const token = receiptToken(secret, id)
    const row = await insertReport(tx, {
      space_id: space.id,
      id,
      subject_kind: input.subject.kind,
      subject_id: input.subject.id,
      subject_version: null,
      about_person_id: subject.aboutPersonId,
      source: person === null ? 'visitor' : 'member',
      reporter_id: person?.id ?? null,
      // A name and an address belong to a notice of something illegal; with anything else we do not want to hold them.
      contact: input.reason === 'illegal' ? (input.contact ?? null) : null,
      is_in_good_faith: input.isInGoodFaith ?? false,
      reason: input.reason,
      details: input.details?.trim() ?? '',
      receipt_hash: hashToken(token),
      filed_at: clock(),
    })
    if (!row) throw new Error('A report of a person was taken for one of the reader.')
    await jobs.send(tx, reportFiled, { spaceId: space.id, reportId: id })
    return { row, token }
  })
}

/**
 * A notice of illegal content says why and is meant in good faith (Digital Services Act, Art. 16(2)). Name and e-mail stay
 * free: the law itself excepts some notices, and nobody in fear should have to sign.
 */
const checkLegalNotice = ({ reason, details, isInGoodFaith, contact }: Input): void => {
  const fields: { pointer: string; reason: string }[] = []
  if (reason === 'illegal' && !details?.trim()) fields.push({ pointer: '/details', reason: 'required' })
  if (reason === 'illegal' && isInGoodFaith !== true) fields.push({ pointer: '/isInGoodFaith', reason: 'required' })
  if (contact?.email && !/^\S+@\S+$/.test(contact.email)) fields.push({ pointer: '/contact/email', reason: 'format' })
  if (fields.length > 0) throw new HearthError('invalid-input', { fields })
}

const answer = async (
  tx: Transaction,
  secret: string,
  space: Space,
  reportId: string,
): Promise<{ row: ReportRow; token: string }> => {
  const row = await findReport(tx, space.id, reportId)
  if (!row) throw new HearthError('gone')
  return { row, token: receiptToken(secret, row.id) }
}

/**
 * The token of a report's receipt link. It is made from the server's secret, so that a repeated request gets the same
 * link again although only the token's hash is stored.
 */
export const receiptToken = (secret: string, reportId: ReportId): string =>
  createHmac('sha256', secret).update(`receipt:${reportId}`).digest('base64url')

/** Where a receipt is read. */
export const receiptPath = (token: string): string => `/receipt/${token}`
