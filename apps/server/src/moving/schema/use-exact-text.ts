import { sql } from 'kysely'
import type { Transaction } from '../../ground/db/database.ts'

/** Values as text that means the same everywhere, whatever the database's own settings are. Until the transaction ends. */
export const useExactText = async (tx: Transaction): Promise<void> => {
  await sql`
    set local timezone to 'UTC';
    set local datestyle to 'ISO, YMD';
    set local intervalstyle to 'iso_8601';
    set local bytea_output to 'hex';
    set local extra_float_digits to 1;
    set local statement_timeout to 0;
    set local idle_in_transaction_session_timeout to 0`.execute(tx)
}
