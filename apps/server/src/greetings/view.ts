import type { Greeter } from '@hearth/contract'
import type { GreeterRow } from './store.ts'

export const toGreeter = (row: GreeterRow | undefined): Greeter => ({
  isGreeter: row !== undefined,
  since: row?.since.toISOString() ?? null,
})
