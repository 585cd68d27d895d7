import { sql } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'
import type { OnePerson, PersonalData } from '../../ground/requests/personal-data.ts'
import { forgetName } from '../../notices/personal/personal-notices.ts'

const idsOf = async (db: DbOrTx, of: OnePerson): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from post where space_id = ${of.spaceId} and author_id = ${of.personId}`.execute(db)
  return rows.map((row) => row.id)
}

/** What somebody wrote: it stays under nobody's name, or every word goes and empty places stay for the replies. */
export const personalPosts: PersonalData = {
  name: 'posts',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select id, thread_id as "threadId", parent_id as "answerTo", title, text, visibility, published_at as "publishedAt",
        edited_at as "editedAt", (
          select coalesce(jsonb_agg(jsonb_build_object('title', v.title, 'text', v.text, 'writtenAt', v.written_at)
            order by v.version), '[]')
          from post_version v where v.space_id = post.space_id and v.post_id = post.id
        ) as "earlierVersions"
      from post where space_id = ${spaceId} and author_id = ${personId} and visibility <> 'deleted'
      order by published_at`.execute(db)
    return rows
  },
  async forget(tx, of) {
    const ids = await idsOf(tx, of)
    await forgetName(tx, of.spaceId, ids)
    if (of.words === 'stay') return
    for (const table of ['post_version', 'analysis']) {
      await sql`
        delete from ${sql.table(table)} where space_id = ${of.spaceId} and post_id = any(${ids}::uuid[])`.execute(tx)
    }
    // A repeated request must not bring it back.
    await sql`
      update replay set input_mac = null
      where space_id = ${of.spaceId} and subject_id = any(${ids}::uuid[])`.execute(tx)
    await sql`
      update post set visibility = 'deleted', text = '', title = null
      where space_id = ${of.spaceId} and author_id = ${of.personId}`.execute(tx)
  },
}
