import type { ReactionKind, ReportReason, Role } from '@hearth/contract'

/** The demo community, as written in `apps/server/demo/community.<locale>.json`. Keys name people and posts in it. */
export interface DemoCommunity {
  readonly space: { readonly name: string; readonly slug: string; readonly about: string }
  readonly password: string
  readonly people: readonly DemoPerson[]
  readonly threads: readonly DemoThread[]
  readonly reactions: readonly { readonly by: string; readonly on: string; readonly kind: ReactionKind }[]
  readonly thanks: readonly DemoThanks[]
  readonly reports: readonly {
    readonly by: string
    readonly on: string
    readonly reason: ReportReason
    readonly details: string
  }[]
}

export interface DemoPerson {
  readonly key: string
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly about: string
  readonly boundaries: string
}

export interface DemoThread {
  readonly key: string
  readonly by: string
  readonly hoursAgo: number
  readonly title: string
  readonly text: string
  readonly replies: readonly DemoReply[]
}

export interface DemoReply {
  readonly key?: string
  readonly by: string
  readonly hoursAgo: number
  /** Key of the post it answers; the opener where there is none. */
  readonly replyTo?: string
  readonly text: string
}

export interface DemoThanks {
  readonly by: string
  readonly to: string
  readonly on: string
  readonly act: string
  readonly effect: string
  readonly meaning: string
  readonly isShown: boolean
}
