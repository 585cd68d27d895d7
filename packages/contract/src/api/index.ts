import { accountsApi } from './accounts.ts'
import { bookmarksApi } from './bookmarks.ts'
import { boundariesApi } from './boundaries.ts'
import { considerateApi } from './considerate.ts'
import { greetingsApi } from './greetings.ts'
import { imagesApi } from './images.ts'
import { keysApi } from './keys.ts'
import { mentionsApi } from './mentions.ts'
import { newcomersApi } from './newcomers.ts'
import { noticesApi } from './notices.ts'
import { draftsApi, peopleApi } from './people.ts'
import { perspectiveApi } from './perspective.ts'
import { feedsApi, postsApi, reactionsApi, thanksApi } from './posts.ts'
import { previewsApi } from './previews.ts'
import { readingsApi } from './readings.ts'
import { appealsApi, casesApi, decisionsApi, reportsApi } from './reports.ts'
import { resourcesApi } from './resources.ts'
import { searchApi } from './search.ts'
import { policiesApi, spacesApi } from './spaces.ts'
import { tagsApi } from './tags.ts'
import { wordingsApi } from './wordings.ts'

/** The whole HTTP API, stage by stage in river order. */
export const stages = {
  accounts: accountsApi,
  spaces: spacesApi,
  newcomers: newcomersApi,
  notices: noticesApi,
  people: peopleApi,
  boundaries: boundariesApi,
  policies: policiesApi,
  keys: keysApi,
  readings: readingsApi,
  drafts: draftsApi,
  wordings: wordingsApi,
  posts: postsApi,
  reactions: reactionsApi,
  mentions: mentionsApi,
  images: imagesApi,
  greetings: greetingsApi,
  previews: previewsApi,
  feeds: feedsApi,
  search: searchApi,
  bookmarks: bookmarksApi,
  tags: tagsApi,
  thanks: thanksApi,
  resources: resourcesApi,
  considerate: considerateApi,
  reports: reportsApi,
  cases: casesApi,
  decisions: decisionsApi,
  appeals: appealsApi,
  perspective: perspectiveApi,
} as const

export type StageName = keyof typeof stages

export const api = {
  ...accountsApi,
  ...spacesApi,
  ...newcomersApi,
  ...policiesApi,
  ...peopleApi,
  ...boundariesApi,
  ...noticesApi,
  ...keysApi,
  ...readingsApi,
  ...draftsApi,
  ...wordingsApi,
  ...postsApi,
  ...reactionsApi,
  ...mentionsApi,
  ...imagesApi,
  ...greetingsApi,
  ...previewsApi,
  ...feedsApi,
  ...searchApi,
  ...bookmarksApi,
  ...tagsApi,
  ...thanksApi,
  ...resourcesApi,
  ...considerateApi,
  ...reportsApi,
  ...casesApi,
  ...decisionsApi,
  ...appealsApi,
  ...perspectiveApi,
} as const

export type Api = typeof api
export type RouteId = keyof Api
