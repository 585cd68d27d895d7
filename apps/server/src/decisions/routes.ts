import type { CaseSummary, Decision, stages } from '@hearth/contract'
import { findPeopleById, summarize } from '../cases/list-cases.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { type DecisionTools, decideCase } from './decide-case.ts'
import { type AppealOf, readStatement } from './read-statement.ts'
import { reverseDecision } from './reverse-decision.ts'
import { type DecisionRow, listDecisions } from './store.ts'
import { undoDecision } from './undo-decision.ts'
import { toDecision } from './view.ts'

export const decisionsRoutes = (
  tools: DecisionTools & { readonly appealOf: AppealOf },
): Handlers<typeof stages.decisions> => {
  const viewOf = async (row: DecisionRow): Promise<Decision> =>
    toDecision(row, await findPeopleById(tools.db, row.space_id, [row.decided_by]))
  return {
    async decideCase({ params, body, visitor, idempotencyKey }) {
      const decider = memberOf(visitor)
      return viewOf(await decideCase(tools, { ...body, decider, caseId: params.caseId, idempotencyKey }))
    },
    async undoDecision({ params, visitor }) {
      const person = memberOf(visitor)
      const row = await undoDecision(tools, { person, decisionId: params.decisionId })
      const [summary] = await summarize(tools, [row], person.id)
      return summary as CaseSummary
    },
    async reverseDecision({ params, body, visitor }) {
      const person = memberOf(visitor)
      return viewOf(await reverseDecision(tools, { person, decisionId: params.decisionId, reason: body.reason }))
    },
    async listDecisions({ query, visitor }) {
      const { spaceId, id: reader } = memberOf(visitor)
      const limit = query.limit ?? 30
      const rows = await listDecisions(tools.db, { spaceId, reader, after: toPlace(query.cursor), limit })
      const people = await findPeopleById(
        tools.db,
        spaceId,
        rows.map((row) => row.decided_by),
      )
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.decided_at, id: row.id }),
        (row) => toDecision(row, people),
      )
    },
    readStatement: async ({ params, visitor }) => readStatement(tools, memberOf(visitor), params.decisionId),
  }
}
