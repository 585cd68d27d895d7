import type { CaseSummary, stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { claimCase, releaseCase } from './claim-case.ts'
import { listCases, summarize } from './list-cases.ts'
import { type CaseReader, readCase } from './read-case.ts'
import type { CaseRow } from './store.ts'

export const casesRoutes = (tools: CaseReader): Handlers<typeof stages.cases> => {
  const viewOf = async (row: CaseRow, person: VisitingPerson): Promise<CaseSummary> => {
    const [summary] = await summarize(tools, [row], person.id)
    return summary as CaseSummary
  }
  return {
    async listCases({ query, visitor }) {
      const { spaceId, id: reader } = memberOf(visitor)
      const { state = 'waiting', cursor, limit = 30 } = query
      return listCases(tools, { spaceId, reader, state, cursor, limit })
    },
    readCase: async ({ params, visitor }) =>
      readCase(tools, { space: spaceOf(visitor), person: memberOf(visitor) }, params.caseId),
    async claimCase({ params, visitor }) {
      const person = memberOf(visitor)
      const row = await claimCase(tools, { spaceId: person.spaceId, caseId: params.caseId, by: person.id })
      return viewOf(row, person)
    },
    async releaseCase({ params, visitor }) {
      const person = memberOf(visitor)
      const row = await releaseCase(tools, { spaceId: person.spaceId, caseId: params.caseId, by: person.id })
      return viewOf(row, person)
    },
  }
}
