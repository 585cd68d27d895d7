import { HearthError, type Space, type WaitReason } from '@hearth/contract'
import { type PostRules, repeatHours, weighPost } from '@hearth/moderation'
import type { Transaction } from '../../ground/db/database.ts'
import type { VisitingPerson } from '../../ground/http/visitor.ts'
import { findNewcomerSettings } from '../../newcomers/store.ts'
import { findStorm } from '../../newcomers/storm/start-storm.ts'
import { findPerson } from '../../people/store.ts'
import { renderMarkdown } from '../text/render-markdown.ts'
import { countStanding, findLastPostedAt, listTexts, lockAuthor, wholeText } from './store.ts'

/** More posts than any space asks about. */
const enoughPosts = 20

interface Weighed {
  readonly space: Space
  readonly author: VisitingPerson
  readonly title: string | null
  readonly text: string
  /** The post that is being edited; null where it is new. */
  readonly editOf: string | null
}

/**
 * Weighs what somebody is about to post, or an edit, by the limits for newcomers and floods.
 *
 * @returns why it waits for a look; null where it goes at once
 * @throws HearthError `same-words-again`, `slow-down`, each with the instant from which it can go
 */
export const weighDraft = async (tx: Transaction, draft: Weighed, now: Date): Promise<WaitReason | null> => {
  const { space, author, title, text, editOf } = draft
  if (author.role !== 'member') return null
  await lockAuthor(tx, space.id, author.id)
  const of = { spaceId: space.id, authorId: author.id, without: editOf }
  const since = new Date(now.getTime() - repeatHours * 3_600_000)
  const storm = await findStorm(tx, space.id, now)
  const settings = await findNewcomerSettings(tx, space.id)
  const rules: PostRules = { settings, storm: storm && { gapMinutes: storm.gap_minutes } }
  const standing = await countStanding(tx, of, enoughPosts)
  const person = await findPerson(tx, space.id, author.id)
  const isNew = editOf === null
  const weight = weighPost(
    {
      author: { role: author.role, standing, joinedAt: (person?.joined_at ?? now).toISOString() },
      text: wholeText({ title, text }),
      links: settings.maxLinks === null ? 0 : countLinks(text),
      isEdit: !isNew,
      said: {
        own: isNew && settings.maxRepeats !== null ? await listTexts(tx, { ...of, whose: 'own', since }) : [],
        others:
          isNew && settings.maxRepeats !== null && standing < enoughPosts
            ? await listTexts(tx, { ...of, whose: 'others', since })
            : [],
      },
      lastAt: storm && isNew ? ((await findLastPostedAt(tx, of))?.toISOString() ?? null) : null,
    },
    rules,
    now.toISOString(),
  )
  if (weight.kind === 'comes-back') throw new HearthError(weight.code, { until: new Date(weight.until) })
  return weight.kind === 'waits' ? weight.because : null
}

/** As many links as its readers will see. */
export const countLinks = (text: string): number => renderMarkdown(text).split('<a ').length - 1
