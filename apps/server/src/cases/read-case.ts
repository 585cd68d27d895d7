import {
  type Case,
  type Decision,
  HearthError,
  has,
  type PersonId,
  type PostId,
  type Space,
  type SpaceId,
} from '@hearth/contract'
import type { DbOrTx } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { findPerson } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import { type PostReader, readPosts } from '../posts/read-posts.ts'
import { findAnalyses, findPost, listBefore } from '../posts/store.ts'
import { listReportsOfCases } from '../reports/store.ts'
import { isAbout } from './access.ts'
import { findPeopleById, summarize } from './list-cases.ts'
import { type CaseRow, findCase } from './store.ts'
import { toCaseReport } from './view.ts'

/** What was decided before: a later stage's to tell, so the server hands it in. */
export type HistoryOf = (
  db: DbOrTx,
  of: { spaceId: SpaceId; caseId: string; aboutPersonId: PersonId | null; now: Date },
) => Promise<{
  /** About this case, oldest first. */
  readonly decisions: Decision[]
  /** Against the author, that still count. */
  readonly strikes: number
  /** About the author, in any case. */
  readonly count: number
}>

export type CaseReader = PostReader & { readonly historyOf: HistoryOf }

/**
 * One case with all that is needed to decide: the post, what it answered to, the reports, the reading, the history.
 *
 * @throws HearthError `not-found`, `case-about-yourself`
 */
export const readCase = async (
  tools: CaseReader,
  { space, person }: { space: Space; person: VisitingPerson },
  caseId: string,
): Promise<Case> => {
  const { db, clock, historyOf } = tools
  const { spaceId } = person
  const row = await findCase(db, spaceId, caseId)
  if (!row) throw new HearthError('not-found')
  if (isAbout(person, row)) throw new HearthError('case-about-yourself')
  const [[summary], subject, author, reports, history] = await Promise.all([
    summarize({ db, clock }, [row], person.id),
    readSubject(tools, person, row),
    row.about_person_id === null ? undefined : findPerson(db, spaceId, row.about_person_id),
    listReportsOfCases(db, spaceId, [row.id]),
    historyOf(db, { spaceId, caseId: row.id, aboutPersonId: row.about_person_id, now: clock() }),
  ])
  if (!summary) throw new HearthError('not-found')
  const reporters = reports.flatMap((report) => (report.reporter_id === null ? [] : [report.reporter_id]))
  const people = await findPeopleById(db, spaceId, reporters)
  return {
    ...summary,
    ...subject,
    author: author ? toPersonRef(author) : null,
    authorHistory: has(space, 'shows-history')
      ? {
          strikes: history.strikes,
          decisions: history.count,
          joinedAt: author?.joined_at.toISOString() ?? null,
        }
      : null,
    reports: reports.map((report) => toCaseReport(report, people)),
    decisions: history.decisions,
  }
}

/** The post of a case with up to five before it; nothing where it is about a person or the post was taken away. */
const readSubject = async (
  tools: PostReader,
  person: VisitingPerson,
  row: CaseRow,
): Promise<Pick<Case, 'post' | 'before' | 'analysis'>> => {
  const post = row.subject_kind === 'post' ? await findPost(tools.db, row.space_id, row.subject_id) : undefined
  if (!post) return { post: null, before: [], analysis: null }
  const earlier = await listBefore(tools.db, post, 5)
  const ids: PostId[] = [...earlier.map((one) => one.id), post.id]
  const [views, analyses] = await Promise.all([
    readPosts(tools, { spaceId: row.space_id, person }, ids),
    findAnalyses(tools.db, row.space_id, [post.id]),
  ])
  return {
    post: views.find((view) => view.id === post.id) ?? null,
    before: views.filter((view) => view.id !== post.id),
    analysis: analyses.get(post.id) ?? null,
  }
}
