import { has } from '@hearth/contract'
import { deleteLinks } from '../../accounts/links/store.ts'
import { setEmail } from '../../accounts/store.ts'
import type { SettleSpace } from '../../ground/requests/settle-space.ts'
import { forgetNameOf } from '../../notices/personal/personal-notices.ts'
import { drawName, isGivenName } from './given-names.ts'
import { listAddressesToForget, listMembers, listNames, rename } from './store.ts'

/** Minors are in a space now: every member gets a given name, and addresses that nothing else needs are forgotten. */
export const settlePeople: SettleSpace = async (tx, space) => {
  if (!has(space, 'own-names')) {
    const taken = await listNames(tx, space.id, null)
    for (const { id, name } of await listMembers(tx, space.id)) {
      if (isGivenName(name)) continue
      const given = drawName((one) => taken.has(one.toLowerCase()))
      taken.add(given.toLowerCase())
      await rename(tx, space.id, id, given)
      await forgetNameOf(tx, space.id, id)
    }
  }
  if (space.includesMinors) {
    for (const accountId of await listAddressesToForget(tx, space.id)) {
      await setEmail(tx, accountId, null, null)
      for (const purpose of ['reset', 'email'] as const) await deleteLinks(tx, accountId, purpose)
    }
  }
}
