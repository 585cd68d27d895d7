import { HearthError, type stages } from '@hearth/contract'
import type { Handlers } from '../../ground/http/mount.ts'
import type { NewId } from '../../ground/id.ts'
import { accountOf } from '../../ground/requests/account-of.ts'
import { type ConfirmTools, confirmItIsMe } from '../confirming/confirm-it-is-me.ts'
import { deleteSession } from '../sessions/store.ts'
import { toPasskey } from '../view.ts'
import { addPasskey, askForPasskey } from './add-passkey.ts'
import { askToSignIn, signInWithPasskey } from './sign-in-with-passkey.ts'
import { siteOf } from './site.ts'
import { deletePasskey } from './store.ts'

type Passkeys = 'askForPasskey' | 'addPasskey' | 'removePasskey' | 'askToSignIn' | 'signInWithPasskey'

/** Keys that devices hold. */
export const passkeyRoutes = (
  tools: ConfirmTools & { newId: NewId; publicUrl: string | null },
): Pick<Handlers<typeof stages.accounts>, Passkeys> => ({
  async askForPasskey({ body, visitor, origin }) {
    const site = siteOf(tools.publicUrl, origin)
    return askForPasskey(tools, { accountId: accountOf(visitor).id, shown: body, site })
  },
  async addPasskey({ body, visitor, origin, userAgent }) {
    const site = siteOf(tools.publicUrl, origin)
    const asked = { accountId: accountOf(visitor).id, credential: body.credential, site, userAgent }
    return toPasskey(await addPasskey(tools, asked))
  },
  async removePasskey({ params, body, visitor }) {
    const { id } = accountOf(visitor)
    await confirmItIsMe(tools, id, body)
    if (!(await deletePasskey(tools.db, id, params.passkeyId))) throw new HearthError('not-found')
    return {}
  },
  askToSignIn: ({ origin }) => askToSignIn(tools, siteOf(tools.publicUrl, origin)),
  async signInWithPasskey({ body, visitor, cookies, origin, userAgent }) {
    const site = siteOf(tools.publicUrl, origin)
    const { account, token } = await signInWithPasskey(tools, { credential: body.credential, site, userAgent })
    if (visitor.session !== null) await deleteSession(tools.db, visitor.session)
    cookies.setSession(token)
    return account
  },
})
