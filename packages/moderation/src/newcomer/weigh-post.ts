import type { NewcomerSettings, Role, WaitReason } from '@hearth/contract'
import { countSame } from './same-words.ts'

/** With fewer posts that stand somebody is new to a space, whatever the space asks: for links, repeats and storms. */
export const newUntilPosts = 3
/** In a storm also whoever came within so many days: an account made for it may have posted three times already. */
export const newUntilDays = 3
/** How far back the same words count, in hours. */
export const repeatHours = 24

/** What a space asks until its keeper says otherwise: nobody's first posts wait, and a flood of links does. */
export const newcomerDefaults: NewcomerSettings = { firstPosts: 0, maxLinks: 2, maxRepeats: 2, asksProof: true }

/** Somebody who writes, as far as their being new matters. */
export interface PostAuthor {
  readonly role: Role
  /** ISO 8601 UTC. */
  readonly joinedAt: string
  /** How many of their other posts stand: those that others can read. What was deleted, held or removed does not count. */
  readonly standing: number
}

/** A post before it is there, or an edit of one. */
export interface PostToWeigh {
  readonly author: PostAuthor
  /** Title and text. */
  readonly text: string
  /** How many links readers will see in it. */
  readonly links: number
  readonly isEdit: boolean
  /** Texts of the last `repeatHours`: the author's own other posts, and other people's. */
  readonly said: { readonly own: readonly string[]; readonly others: readonly string[] }
  /** When the author last posted, ISO 8601 UTC; null where never. */
  readonly lastAt: string | null
}

/** The rules that hold now. */
export interface PostRules {
  readonly settings: NewcomerSettings
  /** Null where no storm lasts. */
  readonly storm: { readonly gapMinutes: number } | null
}

/** What becomes of it: it goes, it waits for a look, or it comes back to its writer, who can try again from `until`. */
export type PostWeight =
  | { readonly kind: 'goes' }
  | { readonly kind: 'waits'; readonly because: WaitReason }
  | { readonly kind: 'comes-back'; readonly code: 'same-words-again' | 'slow-down'; readonly until: string }

/**
 * Weighs a post by a space's limits for newcomers and floods. Nothing is taken away: a post goes, waits, or comes back with
 * its words. Moderators and keepers are free of all of it. An edit is held to links and to the storm only: whoever mends a
 * typing error in a post that was looked at does not begin again.
 *
 * @param now ISO 8601 UTC
 */
export function weighPost(post: PostToWeigh, { settings, storm }: PostRules, now: string): PostWeight {
  const { author } = post
  if (author.role !== 'member') return { kind: 'goes' }
  if (!post.isEdit) {
    const gapMs = (storm?.gapMinutes ?? 0) * 60_000
    const freeAt = post.lastAt === null ? 0 : Date.parse(post.lastAt) + gapMs
    if (Date.parse(now) < freeAt) return { kind: 'comes-back', code: 'slow-down', until: iso(freeAt) }
    if (settings.maxRepeats !== null && countSame(post.text, post.said.own) >= settings.maxRepeats) {
      return { kind: 'comes-back', code: 'same-words-again', until: iso(Date.parse(now) + repeatHours * 3_600_000) }
    }
  }
  const because = waitReason(post, { settings, storm }, now)
  return because === null ? { kind: 'goes' } : { kind: 'waits', because }
}

function waitReason(post: PostToWeigh, { settings, storm }: PostRules, now: string): WaitReason | null {
  const { author, isEdit } = post
  if (storm !== null && isNewInStorm(author, settings, now)) return 'storm'
  if (!isEdit && author.standing < settings.firstPosts) return 'newcomer'
  if (!isNew(author, settings)) return null
  if (settings.maxLinks !== null && post.links > settings.maxLinks) return 'links'
  if (!isEdit && settings.maxRepeats !== null && countSame(post.text, post.said.others) > 0) return 'same-words'
  return null
}

/** Whether somebody is new to a space: by what they wrote, not by the day they came. */
export function isNew(author: PostAuthor, settings: Pick<NewcomerSettings, 'firstPosts'>): boolean {
  return author.role === 'member' && author.standing < Math.max(newUntilPosts, settings.firstPosts)
}

/** The same while a storm lasts, when also whoever came in the last days is new. */
export function isNewInStorm(author: PostAuthor, settings: Pick<NewcomerSettings, 'firstPosts'>, now: string): boolean {
  const isFresh = Date.parse(now) - Date.parse(author.joinedAt) < newUntilDays * 86_400_000
  return isNew(author, settings) || (author.role === 'member' && isFresh)
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
