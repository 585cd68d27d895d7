import type { ConsiderateList, stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { spaceOf } from '../ground/requests/member-of.ts'
import { readYaml } from './read-yaml.ts'
import { findList, type ListRow, saveList } from './store.ts'

/** Which words a space hints at. Hints are given on each writer's device; the server learns of none. */
export const considerateRoutes = ({
  db,
  clock,
}: {
  readonly db: Db
  readonly clock: Clock
}): Handlers<typeof stages.considerate> => ({
  async readConsiderateList({ visitor }) {
    return toList(await findList(db, spaceOf(visitor).id))
  },
  async changeConsiderateList({ body, visitor }) {
    const spaceId = spaceOf(visitor).id
    const row = await findList(db, spaceId)
    const yaml = body.yaml ?? row?.yaml ?? ''
    const { problems } = readYaml(yaml)
    if (body.yaml !== undefined && problems.length > 0) return { list: toList(row), problems: [...problems] }
    const is_on = body.isOn ?? row?.is_on ?? false
    return { list: toList(await saveList(db, { space_id: spaceId, is_on, yaml, changed_at: clock() })), problems: [] }
  },
})

const toList = (row: ListRow | undefined): ConsiderateList => {
  const { settings } = readYaml(row?.yaml ?? '')
  const add = settings.add.map(({ find, except, notWith, onlyWith, better, skipNegated: _, ...entry }) => ({
    ...entry,
    better: [...better],
    ...(find ? { find: [...find] } : {}),
    ...(except ? { except: [...except] } : {}),
    ...(notWith ? { notWith: [...notWith] } : {}),
    ...(onlyWith ? { onlyWith: [...onlyWith] } : {}),
  }))
  return { isOn: row?.is_on ?? false, off: [...settings.off], add, yaml: row?.yaml ?? '' }
}
