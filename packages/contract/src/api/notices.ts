import Type from 'typebox'
import { Notice, NoticeNews, NoticeSettings } from '../nouns/notice.ts'
import { Id, Nothing, PageQuery, pageOf } from '../primitives.ts'
import { Token } from './accounts.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })

export const noticesApi = {
  listNotices: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/notices',
    who: 'member',
    summary: 'What I was told, newest first.',
    params: InSpace,
    query: PageQuery,
    response: pageOf(Notice),
  }),
  countNotices: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/notices/unread',
    who: 'member',
    summary: 'How many I have not read.',
    params: InSpace,
    response: Type.Object({ unread: Type.Integer({ minimum: 0 }) }),
  }),
  followNotices: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/notices/stream',
    who: 'member',
    summary: 'What I am told, as it happens: server-sent events, the first at once.',
    params: InSpace,
    query: Type.Object({
      /** The id of the last event seen, where the header `Last-Event-ID` cannot be set. */
      after: Type.Optional(Type.String({ maxLength: 300 })),
    }),
    response: NoticeNews,
    isStream: true,
    perMinute: 60,
  }),
  readNotices: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/notices/read',
    who: 'member',
    summary: 'Mark notices as read: the ones named, or all.',
    params: InSpace,
    body: Type.Object({ ids: Type.Optional(Type.Array(Id, { maxItems: 100 })) }),
    response: Nothing,
  }),
  readNoticeSettings: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/notices/settings',
    who: 'member',
    summary: 'What I want to be told at once, once a day, or not.',
    params: InSpace,
    response: NoticeSettings,
  }),
  changeNoticeSettings: route({
    method: 'PATCH',
    path: '/api/spaces/:spaceId/notices/settings',
    who: 'member',
    summary: 'Choose what I am told and how. Decisions about me are always told.',
    params: InSpace,
    body: Type.Object({
      choices: Type.Optional(Type.Partial(NoticeSettings.properties.choices)),
      timeZone: Type.Optional(Type.String({ maxLength: 60 })),
      isMailed: Type.Optional(Type.Boolean()),
    }),
    response: NoticeSettings,
  }),
  endNoticeMail: route({
    method: 'POST',
    path: '/api/quiet/:token',
    who: 'anyone',
    summary: 'The link at the end of a mail: no more of these.',
    params: Token,
    response: Nothing,
    perMinute: 30,
    isCountedByAddress: true,
  }),
}
