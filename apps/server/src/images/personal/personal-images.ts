import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/**
 * The pictures that somebody put beside their posts, those that they are in, and whom they let show them. A picture in
 * which they did not want to be shown stays hidden for good; one that they agreed to is hidden where their words go.
 */
export const personalImages: PersonalData = {
  name: 'images',
  async read(db, { spaceId, personId }) {
    const mine = await sql`
      select id, post_id as "postId", alt, width, height, uploaded_at as "uploadedAt",
        '/api/spaces/' || space_id || '/images/' || id as address
      from image where space_id = ${spaceId} and uploader_id = ${personId} order by uploaded_at`.execute(db)
    const pictured = await sql`
      select p.image_id as "imageId", i.post_id as "postId", p.state, p.at, p.answered_at as "answeredAt"
      from pictured p join image i on i.space_id = p.space_id and i.id = p.image_id
      where p.space_id = ${spaceId} and p.person_id = ${personId} order by p.at`.execute(db)
    const choice = await sql`
      select choice from picture_choice where space_id = ${spaceId} and person_id = ${personId}`.execute(db)
    return { choice: choice.rows[0] ?? null, uploaded: mine.rows, pictured: pictured.rows }
  },
  async forget(tx, { spaceId, personId, words }) {
    const ends = words === 'go' ? ['waiting', 'declined', 'agreed'] : ['waiting', 'declined']
    await sql`
      update image set is_withdrawn = true from pictured p
      where image.space_id = ${spaceId} and p.space_id = image.space_id and p.image_id = image.id
        and p.person_id = ${personId} and p.state = any(${ends}::text[])`.execute(tx)
    await sql`delete from pictured where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
    await sql`delete from picture_choice where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
    await sql`
      delete from image where space_id = ${spaceId} and uploader_id = ${personId}
        and (post_id is null or ${words} = 'go')`.execute(tx)
  },
}
