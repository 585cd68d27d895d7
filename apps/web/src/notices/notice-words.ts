import type { Notice, NoticeKind } from '@hearth/contract'
import {
  AtSign,
  Bell,
  CircleCheck,
  Eye,
  Flag,
  Hand,
  Heart,
  Image,
  ImageOff,
  KeyRound,
  type LucideIcon,
  MessageSquareReply,
  Scale,
  ScrollText,
  UserRound,
} from 'lucide-react'
import { isMessageId, t } from '../text/text.ts'

const icons: Readonly<Record<NoticeKind, LucideIcon>> = {
  reply: MessageSquareReply,
  mention: AtSign,
  'mention-asked': AtSign,
  pictured: Image,
  'pictured-asked': Image,
  'picture-withdrawn': ImageOff,
  thanks: Heart,
  statement: ScrollText,
  'post-shown': Eye,
  'first-post': Hand,
  'decision-reversed': Scale,
  'report-received': Flag,
  'report-outcome': CircleCheck,
  'appeal-received': Scale,
  'appeal-answered': Scale,
  'role-changed': UserRound,
  'reset-link-made': KeyRound,
}

export const noticeIcon = (notice: Notice): LucideIcon => icons[notice.kind] ?? Bell

/** The sentence of a notice. Ids among its values (an action, a role) are told in words. */
export const noticeWords = ({ kind, values }: Notice): string => {
  const told = {
    name: values.name ?? t('people.somebody'),
    action: wordsOf('action-done', values.action),
    policy: values.policy ?? '',
    role: wordsOf('role', values.role),
    outcome: wordsOf('appeal', values.outcome),
  }
  const specific = `notice.${kind}-${values.action ?? values.outcome ?? ''}`
  if (isMessageId(specific)) return t(specific, told)
  const id = `notice.${kind}`
  return isMessageId(id) ? t(id, told) : t('notice.other')
}

const wordsOf = (family: string, id: string | undefined): string => {
  const messageId = `${family}.${id}`
  return isMessageId(messageId) ? t(messageId) : (id ?? '')
}

/** Where a notice leads, as a path of the app; null where it leads nowhere. */
export const noticePath = ({ path }: Notice, slug: string): string | null =>
  path === null ? null : `/s/${slug}${path.replace(/^\/posts\//u, '/p/').replace(/^\/reports$/u, '/my-reports')}`
