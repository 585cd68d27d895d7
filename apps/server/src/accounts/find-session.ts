import { type Clock, inSeconds } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { sessionSeconds } from '../ground/http/cookies.ts'
import type { Visitor } from '../ground/http/visitor.ts'
import { hashToken } from '../ground/id.ts'
import { findSessionAccount, renewSession } from './sessions/store.ts'

/** Who holds this session token. A session in use is renewed once a day. */
export const findSession = async (
  { db, clock }: { db: Db; clock: Clock },
  token: string | null,
): Promise<Pick<Visitor, 'account' | 'session'>> => {
  if (token === null) return { account: null, session: null }
  const session = hashToken(token)
  const now = clock()
  const found = await findSessionAccount(db, session, now)
  if (!found) return { account: null, session: null }
  if (now.getTime() - found.seen_at.getTime() > 86_400_000)
    await renewSession(db, session, now, inSeconds(now, sessionSeconds))
  return { account: { id: found.id, name: found.name, language: found.language }, session }
}
