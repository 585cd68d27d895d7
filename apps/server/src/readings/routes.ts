import { createAdvisor, en } from '@hearth/advice'
import type { stages } from '@hearth/contract'
import type { Config } from '../ground/config.ts'
import type { Doorkeeper } from '../ground/doors/doorkeeper.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { Reader } from '../ground/reader.ts'
import { admitProgram } from './access.ts'

type Tools = { readonly config: Config; readonly reader: Reader; readonly doorkeeper: Doorkeeper }

/** For bots and other programs. Texts are read in memory; nothing is stored or logged. */
export const readingsRoutes = ({ config, reader, doorkeeper }: Tools): Handlers<typeof stages.readings> => {
  const advisor = createAdvisor({
    analyze: (items) => reader.analyze(items),
    thresholds: reader.thresholds,
    locale: en,
    ...reader.editor,
  })
  return {
    async analyze({ body, key }) {
      await admitProgram({ config, doorkeeper }, key)
      const analyses = await reader.analyze(body.items)
      return { items: analyses.map((analysis, index) => ({ ...idOf(body.items[index]), ...analysis })) }
    },
    async advise({ body, key }) {
      await admitProgram({ config, doorkeeper }, key)
      const { reword = false, hints = false } = body
      const items = []
      for (const item of body.items) {
        const advice = await advisor.advise(item.text, { context: item.context ?? null, reword, hints })
        items.push({ ...idOf(item), ...advice })
      }
      return { items }
    },
  }
}

const idOf = (item: { readonly id?: string } | undefined) => (item?.id === undefined ? {} : { id: item.id })
