import type { Post } from '@hearth/contract'

/** Whether saying hello is offered to a greeter: under a first post that others see, that is not theirs and nobody answered. */
export const isGreetingOffered = (
  post: Pick<Post, 'visibility'> & { readonly may: Pick<Post['may'], 'reply'> },
  about: {
    readonly isGreeter: boolean
    readonly isMine: boolean
    readonly isFirst: boolean
    readonly isAnswered: boolean
  },
): boolean =>
  about.isGreeter &&
  !about.isMine &&
  about.isFirst &&
  !about.isAnswered &&
  post.visibility === 'visible' &&
  post.may.reply
