import type { Action, CaseSummary, Decision, Notice, Post, PostId, ReportReason } from '@hearth/contract'
import { sql } from 'kysely'
import type { Agent } from '../ground/http/in-process.ts'
import type { TestServer } from '../ground/testing/test-server.ts'

type Somebody = Agent & { personId: string }

/** A community in which reports are filed and decided, for the tests of the stages that do so. */
export interface Scenario {
  readonly params: { spaceId: string }
  /** A post of the author. */
  publish(author: Agent, text?: string, parentId?: string): Promise<Post>
  /** Reports a post and lets the jobs run. */
  report(by: Agent, post: Pick<Post, 'id'>, reason?: ReportReason): Promise<void>
  /** The waiting case on a post. */
  caseOn(moderator: Agent, post: Pick<Post, 'id'>): Promise<CaseSummary>
  /** A post of somebody new, reported by somebody new, with its waiting case. */
  reported(text?: string): Promise<{ author: Somebody; reporter: Somebody; post: Post; caseId: string }>
  /** Claims a case and decides it. */
  decide(by: Agent, caseId: string, action: Action, more?: { days?: number; reason?: string }): Promise<Decision>
  /** A rule of the space. */
  policyId(): Promise<string>
  notices(of: Agent): Promise<Notice[]>
  rows(table: string): Promise<Record<string, unknown>[]>
}

export const openScenario = async (server: TestServer): Promise<Scenario> => {
  const keeper = await server.keeper()
  const params = { spaceId: keeper.space.id }
  const policyId = async () => (await keeper.call('listPolicies', { params })).items[0]?.id ?? ''
  const scenario: Scenario = {
    params,
    policyId,
    publish: (author, text = 'Words that somebody may not like', parentId) =>
      author.call('publishPost', { params, body: parentId ? { parentId, text } : { title: 'A thread', text } }),
    async report(by, post, reason = 'insult') {
      await by.call('fileReport', { params, body: { subject: { kind: 'post', id: post.id as PostId }, reason } })
      await server.jobs.processAll()
    },
    async caseOn(moderator, post) {
      const { items } = await moderator.call('listCases', { params, query: { limit: 100 } })
      const found = items.find((one) => one.subject.id === post.id)
      if (!found) throw new Error('No case waits on this post.')
      return found
    },
    async reported(text) {
      const [author, reporter] = [await server.person(), await server.person()]
      const post = await scenario.publish(author, text)
      await scenario.report(reporter, post)
      return { author, reporter, post, caseId: (await scenario.caseOn(keeper, post)).id }
    },
    async decide(by, caseId, action, more = {}) {
      const one = { ...params, caseId }
      await by.call('claimCase', { params: one })
      const body = { action, policyId: await policyId(), reason: 'It is about the person.', ...more }
      return by.call('decideCase', { params: one, body })
    },
    notices: async (of) => (await of.call('listNotices', { params })).items,
    async rows(table) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(server.db)
      return rows
    },
  }
  return scenario
}
