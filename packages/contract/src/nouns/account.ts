import Type from 'typebox'
import { type AccountId, idOf } from '../primitives.ts'

/** The name one signs in with: 2–40 letters, digits, dot, dash or underscore. Case does not matter. */
export const AccountName = Type.String({ minLength: 2, maxLength: 40, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$' })
export const Password = Type.String({ minLength: 10, maxLength: 200 })

export const Account = Type.Object({ id: idOf<AccountId>(), name: AccountName })
export type Account = Type.Static<typeof Account>
