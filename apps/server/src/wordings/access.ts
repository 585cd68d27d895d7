import type { ConsentRow, SwitchRow } from './store.ts'

/** Whether the space's keeper turned this very host on. One that whoever runs the server has changed since is another question. */
export const isSwitchedOn = (row: Pick<SwitchRow, 'is_on' | 'host'> | undefined, host: string | null): boolean =>
  host !== null && row?.is_on === true && row.host === host

/** What the writer chose for this very host; null while they were not asked about it. */
export const choiceOf = (
  row: Pick<ConsentRow, 'is_agreed' | 'host'> | undefined,
  host: string | null,
): boolean | null => (row !== undefined && row.host === host ? row.is_agreed : null)
