import { HearthError, type PostId, type SearchHit, type SearchOrder } from '@hearth/contract'
import { toCursor, toPlace } from '../ground/requests/cursor.ts'
import { type PostReader, type Reading, readPosts } from '../posts/read-posts.ts'
import { limitedOf } from './access.ts'
import { plainText } from './excerpts/plain-text.ts'
import { findRuns, mergeSpans, readMarks } from './excerpts/read-marks.ts'
import { parseSought, type Sought } from './parse-sought.ts'
import { findBest, findByTime, markSigns, markWords, questionsOf } from './store.ts'
import { toSearchHit } from './view.ts'

/** So many of the newest are compared for the best; older ones are found by time. */
const maxCompared = 500
/** So much of a text is looked through for what to show of it. */
const maxMarkedChars = 8000

/** One page of a search. */
export interface SearchPage {
  readonly q: string
  readonly order: SearchOrder
  readonly cursor: string | undefined
  readonly limit: number
}

/**
 * Finds posts by their words. Everything shown is read through the posts' own rules of access, and what those do not
 * show to this reader was not looked for.
 *
 * @throws HearthError `bad-cursor`
 */
export const searchPosts = async (
  reader: PostReader,
  reading: Reading,
  page: SearchPage,
): Promise<{ items: SearchHit[]; next: string | null }> => {
  const sought = parseSought(page.q)
  const questions = await questionsOf(reader.db, reading.spaceId, sought)
  if (questions.length === 0) return { items: [], next: null }
  const asked = { spaceId: reading.spaceId, questions, limitedOf: limitedOf(reading) }
  const { ids, next } = await (page.order === 'best' ? pageOfBest : pageByTime)(reader, asked, page)
  const posts = (await readPosts(reader, reading, ids)).filter((post) => post.text !== null)
  const openers = await readPosts(reader, reading, [...new Set(posts.map((post) => post.threadId))])
  const titleOf = new Map(openers.map((post) => [post.id, post.title]))
  const shown = posts.flatMap((post) => [
    { postId: post.id, text: plainText(post.text ?? '').slice(0, maxMarkedChars) },
    { postId: post.id, text: plainText(titleOf.get(post.threadId) ?? '') },
  ])
  const marked = await markTexts(reader, asked, sought, shown)
  const items = posts.map((post, index) => {
    const [text, title] = marked.slice(index * 2, index * 2 + 2)
    return toSearchHit(post, text ?? { text: '', marks: [] }, title ?? { text: '', marks: [] })
  })
  return { items, next }
}

type Asked = Omit<Parameters<typeof findByTime>[1], 'after' | 'limit'>
type Found = { readonly ids: readonly PostId[]; readonly next: string | null }

const pageByTime = async ({ db }: PostReader, asked: Asked, { cursor, limit }: SearchPage): Promise<Found> => {
  const rows = await findByTime(db, { ...asked, after: toPlace(cursor), limit })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    ids: shown.map((row) => row.post_id),
    next: last ? toCursor([last.published_at.toISOString(), last.post_id]) : null,
  }
}

// The cursor holds the instant of the first page: what is written meanwhile does not move what is being read.
const pageOfBest = async ({ db, clock }: PostReader, asked: Asked, { cursor, limit }: SearchPage): Promise<Found> => {
  const after = toPlace(cursor)
  const until = after === null ? clock() : new Date(after.at)
  const all = await findBest(db, { ...asked, until, limit: maxCompared })
  const from = after === null ? 0 : all.indexOf(after.id as PostId) + 1
  if (after !== null && from === 0) throw new HearthError('bad-cursor')
  const ids = all.slice(from, from + limit)
  const last = from + limit < all.length ? ids.at(-1) : undefined
  return { ids, next: last ? toCursor([until.toISOString(), last]) : null }
}

const markTexts = async (
  { db }: PostReader,
  asked: Asked,
  { runs }: Sought,
  texts: readonly { readonly postId: PostId; readonly text: string }[],
) => {
  const copies = await markWords(db, asked, texts)
  return texts.map(({ text }, index) => ({
    text,
    marks: mergeSpans([...readMarks(text, copies[index] ?? '', markSigns), ...findRuns(text, runs)]),
  }))
}
