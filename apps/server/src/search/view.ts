import type { MarkedText, Post, SearchHit } from '@hearth/contract'
import { cutExcerpt } from './excerpts/cut-excerpt.ts'

/** A post that was found. What is folded where it stands (muted, a hidden word, hidden) is shown folded here too: without its words. */
export const toSearchHit = (post: Post, text: MarkedText, title: MarkedText): SearchHit => ({
  post,
  title: title.text === '' ? null : title,
  excerpt: post.isMuted || post.hasHiddenWord || post.visibility === 'hidden' ? null : cutExcerpt(text),
})
