import type { Post, ReactionKind } from '@hearth/contract'
import { Handshake, LifeBuoy, Lightbulb, type LucideIcon } from 'lucide-react'
import { call } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { t } from '../../text/text.ts'
import { showToast } from '../../ui/overlay/toast.ts'
import { changeKeptPosts } from './post-cache.ts'

const kinds: readonly ReactionKind[] = ['respect', 'helped-me', 'made-me-think']
const icons: Readonly<Record<ReactionKind, LucideIcon>> = {
  respect: Handshake,
  'helped-me': LifeBuoy,
  'made-me-think': Lightbulb,
}

/** Three ways to say that a post was worth writing. Numbers show only to those who have said so themselves. */
export const Reactions = ({ post }: { readonly post: Post }) => {
  const { mine, counts } = post.reactions
  if (!post.may.react) return <ReactionCounts post={post} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there is none.
    <div className="reactions" role="group" aria-label={t('reactions.label')}>
      {kinds.map((kind) => {
        const Icon = icons[kind]
        const isMine = mine.includes(kind)
        return (
          <button
            key={kind}
            type="button"
            className="reaction"
            aria-pressed={isMine}
            onClick={() => toggle(post, kind)}
          >
            <Icon aria-hidden="true" />
            <span className="reaction-name">{t(`reactions.${kind}`)}</span>
            {counts?.[kind] ? <span className="reaction-count">{counts[kind]}</span> : null}
          </button>
        )
      })}
    </div>
  )
}

/** On my own post: what it meant to others, in words. */
const ReactionCounts = ({ post }: { readonly post: Post }) => {
  const counts = post.reactions.counts
  const shown = kinds.filter((kind) => counts?.[kind])
  if (!counts || shown.length === 0) return null
  return (
    <ul className="reactions" aria-label={t('reactions.received')}>
      {shown.map((kind) => {
        const Icon = icons[kind]
        return (
          <li key={kind} className="reaction reaction-still">
            <Icon aria-hidden="true" />
            {t(`reactions.${kind}`)} <span className="reaction-count">{counts[kind]}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Shown at once; put back if the server refuses. */
const toggle = async (post: Post, kind: ReactionKind): Promise<void> => {
  const isMine = post.reactions.mine.includes(kind)
  const show = (reactions: Post['reactions']) =>
    changeKeptPosts(
      (kept) => kept.id === post.id,
      (kept) => ({ ...kept, reactions }),
    )
  const mine = isMine ? post.reactions.mine.filter((one) => one !== kind) : [...post.reactions.mine, kind]
  show({ ...post.reactions, mine })
  try {
    const params = { spaceId: post.spaceId, postId: post.id, kind }
    show(await call(isMine ? 'unreact' : 'react', { params }))
  } catch (error) {
    show(post.reactions)
    showToast({ words: problemWords(error) })
  }
}
