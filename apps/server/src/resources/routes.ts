import { helpDirectories, helpLines, helpLinesOf } from '@hearth/advice/help-lines'
import type { stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'

/** What helps. Open to everybody and the same for everybody: who asks is not looked at and not kept. */
export const resourcesRoutes = (): Handlers<typeof stages.resources> => ({
  async listHelpLines({ query }) {
    const lines = query.country === undefined ? helpLines : helpLinesOf(query.country)
    return {
      lines: lines.map((line) => ({ ...line, languages: [...line.languages] })),
      directories: [...helpDirectories],
    }
  },
})
