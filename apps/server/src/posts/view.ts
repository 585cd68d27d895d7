import type { PersonId, PersonRef, Post, PostVersion, ReactionSummary, Wait } from '@hearth/contract'
import type { Folding } from '../boundaries/folding.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import {
  doorsOf,
  mayDelete,
  mayEdit,
  mayReact,
  mayReadText,
  mayReply,
  mayReport,
  mayThank,
  takeBackUntil,
} from './access.ts'
import type { Beside } from './beside/beside.ts'
import type { PostInThread, VersionRow } from './store.ts'
import type { NameLink } from './text/namings.ts'
import { renderMarkdown } from './text/render-markdown.ts'
import type { Welcome } from './welcome/welcome.ts'

/** What a view depends on beside its row. */
export interface PostContext {
  readonly person: VisitingPerson | null
  readonly now: Date
  readonly authors: ReadonlyMap<PersonId, PersonRef>
  readonly folding: Folding
  /** What the reader is to the authors. Decides what may be done; is never shown. */
  readonly welcome: Welcome
  readonly reactions: ReactionSummary
  readonly names: readonly NameLink[]
  readonly beside: Beside
  /** Why it is held, for whoever may know; null where it is not. */
  readonly wait: Wait | null
}

export const toPost = (row: PostInThread, context: PostContext): Post => {
  const { person, now, folding, welcome } = context
  const isMine = person?.id === row.author_id
  const mayRead = mayReadText(person, row)
  const isClosed = row.thread_closed_at !== null
  const author = context.authors.get(row.author_id) ?? null
  return {
    id: row.id,
    spaceId: row.space_id,
    threadId: row.thread_id,
    parentId: row.parent_id,
    author: row.visibility === 'deleted' ? null : author,
    title: mayRead ? row.title : null,
    text: mayRead ? row.text : null,
    html: mayRead ? renderMarkdown(row.text, context.names) : null,
    images: mayRead ? context.beside.images : [],
    previews: mayRead ? context.beside.previews : [],
    visibility: row.visibility,
    ...(context.wait ? { wait: context.wait } : {}),
    publishedAt: row.published_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    version: row.version,
    isClosed,
    replyCount: row.reply_count,
    lastReplyAt: row.last_reply_at?.toISOString() ?? null,
    reactions: context.reactions,
    isMuted: folding.limited.has(row.author_id),
    hasHiddenWord: mayRead && !isMine && folding.holdsHiddenWord([row.title, row.text]),
    repliesFrom: isMine ? row.replies_from : null,
    decisionId: row.decision_id,
    may: {
      edit: mayEdit(person, row, now),
      delete: mayDelete(person, row),
      reply: mayReply(person, row, now, { doors: doorsOf(row), welcome }) && !isClosed,
      react: mayReact(person, row, now),
      report: mayReport(person, row),
      thank: mayThank(person, row, now) && author?.hasLeft !== true,
      takeBackUntil: takeBackUntil(person, row, now)?.toISOString() ?? null,
    },
  }
}

/** Every version, newest first, the current one included. */
export const toVersions = (post: PostInThread, earlier: readonly VersionRow[]): PostVersion[] =>
  [
    { version: post.version, title: post.title, text: post.text, written_at: post.edited_at ?? post.published_at },
    ...earlier,
  ].map((row) => ({
    version: row.version,
    title: row.title,
    text: row.text,
    html: renderMarkdown(row.text),
    writtenAt: row.written_at.toISOString(),
  }))
