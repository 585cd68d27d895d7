import { call } from '../../../api/client.ts'
import type { OldFile } from './old-file.ts'

/** So many of the newest are fetched: enough for a threshold, and few enough for a server to hand out. */
const maxScores = 5000

/** What shadow mode recorded for a space, in the form of the file that it writes elsewhere. Scores alone: it keeps no text. */
export const fetchShadowScores = async (spaceId: string, name: string): Promise<OldFile> => {
  const rows: string[][] = []
  let cursor: string | null = null
  do {
    const query: { limit: number; cursor?: string } = { limit: 100 }
    if (cursor !== null) query.cursor = cursor
    const page: {
      readonly items: readonly {
        readonly attribute: string
        readonly ours: number
        readonly theirs: number
        readonly engine: string
      }[]
      readonly next: string | null
    } = await call('listShadowScores', { params: { spaceId }, query })
    rows.push(
      ...page.items.map(({ attribute, ours, theirs, engine }) => [attribute, String(ours), String(theirs), engine]),
    )
    cursor = page.next
  } while (cursor !== null && rows.length < maxScores)
  return {
    name,
    header: ['attribute', 'ours', 'theirs', 'engine'],
    rows: rows.map((fields, index) => ({ row: index + 2, line: index + 2, fields })),
  }
}
