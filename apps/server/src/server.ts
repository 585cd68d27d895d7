import { type StageName, stages } from '@hearth/contract'
import type { FastifyInstance } from 'fastify'
import { accountsJobs } from './accounts/jobs.ts'
import { accountsRoutes } from './accounts/routes.ts'
import { appealOf } from './appeals/appeal-of.ts'
import { personalAppeals } from './appeals/personal/personal-appeals.ts'
import { appealsRoutes } from './appeals/routes.ts'
import { personalBookmarks } from './bookmarks/personal/personal-bookmarks.ts'
import { bookmarksRoutes } from './bookmarks/routes.ts'
import { personalBoundaries } from './boundaries/personal/personal-boundaries.ts'
import { boundariesRoutes } from './boundaries/routes.ts'
import { casesJobs } from './cases/jobs.ts'
import { personalCases } from './cases/personal/personal-cases.ts'
import { casesRoutes } from './cases/routes.ts'
import { considerateRoutes } from './considerate/routes.ts'
import { personalDecisions } from './decisions/personal/personal-decisions.ts'
import { readHistory } from './decisions/read-history.ts'
import { decisionsRoutes } from './decisions/routes.ts'
import { draftsRoutes } from './drafts/routes.ts'
import { settleOutcomes } from './drafts/settle-outcomes.ts'
import { mountAtom } from './feeds/atom/mount-atom.ts'
import { feedsRoutes } from './feeds/routes.ts'
import { greetingsJobs } from './greetings/jobs.ts'
import { personalGreetings } from './greetings/personal/personal-greetings.ts'
import { greetingsRoutes } from './greetings/routes.ts'
import type { Clock } from './ground/clock.ts'
import type { Config } from './ground/config.ts'
import type { Db } from './ground/db/database.ts'
import { createReadingQueue } from './ground/doors/reading-queue.ts'
import { createApp, type LogStream } from './ground/http/app.ts'
import { createCookies } from './ground/http/cookies.ts'
import { type Handlers, mountStage } from './ground/http/mount.ts'
import type { NewId } from './ground/id.ts'
import type { Jobs } from './ground/jobs.ts'
import type { Signals } from './ground/live/signals.ts'
import { createStreams } from './ground/live/streams.ts'
import { createMailer } from './ground/mail/create-mailer.ts'
import type { Reader } from './ground/reader.ts'
import type { PersonalData } from './ground/requests/personal-data.ts'
import type { SettleSpace } from './ground/requests/settle-space.ts'
import { serveAnywhere } from './ground/served/anywhere.ts'
import { mountHealth } from './ground/served/health.ts'
import { collectOpenApi, serveOpenApi } from './ground/served/openapi.ts'
import { servePages } from './ground/served/pages.ts'
import { createMakeAnew } from './images/encode/make-anew.ts'
import { altsOf, imagesOf } from './images/images-of.ts'
import { imagesJobs } from './images/jobs.ts'
import { keepImages } from './images/keep-images.ts'
import { personalImages } from './images/personal/personal-images.ts'
import { imagesRoutes } from './images/routes.ts'
import { createDoorkeeper } from './keys/open-doors.ts'
import { keysRoutes } from './keys/routes.ts'
import { mentionsJobs } from './mentions/jobs.ts'
import { mentionsOf } from './mentions/mentions-of.ts'
import { personalMentions } from './mentions/personal/personal-mentions.ts'
import { mentionsRoutes } from './mentions/routes.ts'
import { personalNewcomers } from './newcomers/personal/personal-newcomers.ts'
import { newcomersRoutes } from './newcomers/routes.ts'
import { mountOneClick } from './notices/digest/one-click.ts'
import { noticesJobs } from './notices/jobs.ts'
import { personalNoticeSettings, personalNotices } from './notices/personal/personal-notices.ts'
import { noticesRoutes } from './notices/routes.ts'
import { createFindVisitor } from './people/find-visitor.ts'
import { joiningRoutes } from './people/joining-routes.ts'
import { leavingRoutes } from './people/leaving/leaving-routes.ts'
import { findLimited } from './people/limits/store.ts'
import { settlePeople } from './people/minors/settle-people.ts'
import { isOnlyAmongMinors } from './people/minors/store.ts'
import { peopleRoutes } from './people/routes.ts'
import { findPersonOfAccount } from './people/store.ts'
import { mountDoors } from './perspective/doors.ts'
import { mountGoogleDoor } from './perspective/google/google-door.ts'
import { mountOpenAiDoor } from './perspective/moderations/openai-door.ts'
import { perspectiveRoutes } from './perspective/routes.ts'
import { createShadow } from './perspective/shadow/create-shadow.ts'
import { recordForSpace } from './perspective/shadow/record-pairs.ts'
import { insertShadowScores } from './perspective/store.ts'
import { createSuggestionShelf } from './perspective/suggest/keep-suggestion.ts'
import { policiesRoutes } from './policies/routes.ts'
import { takeBackMs } from './posts/access.ts'
import type { Beside, BesidePosts } from './posts/beside/beside.ts'
import { personalPosts } from './posts/personal/personal-posts.ts'
import { postsRoutes } from './posts/routes.ts'
import { settleScores } from './posts/text/settle-scores.ts'
import { type Net, openNet } from './previews/fetch/fetch-page.ts'
import { previewsJobs } from './previews/jobs.ts'
import { previewsOf } from './previews/previews-of.ts'
import { previewsRoutes } from './previews/routes.ts'
import { personalReactions } from './reactions/personal/personal-reactions.ts'
import { reactionsRoutes } from './reactions/routes.ts'
import { reactionsOf } from './reactions/store.ts'
import { readingsRoutes } from './readings/routes.ts'
import { reportsJobs } from './reports/jobs.ts'
import { personalReports } from './reports/personal/personal-reports.ts'
import { reportsRoutes } from './reports/routes.ts'
import { resourcesRoutes } from './resources/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { spacesRoutes } from './spaces/routes.ts'
import { tagsRoutes } from './tags/routes.ts'
import { putTags } from './tags/store.ts'
import { personalThanks } from './thanks/personal/personal-thanks.ts'
import { thanksRoutes } from './thanks/routes.ts'
import { openEndpoint } from './wordings/endpoint.ts'
import { personalWordings } from './wordings/personal/personal-wordings.ts'
import { wordingsRoutes } from './wordings/routes.ts'
import { settlePlugIn } from './wordings/settle-plug-in.ts'

export interface ServerParts {
  readonly config: Config
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly jobs: Jobs
  readonly reader: Reader
  /** What processes tell each other; whoever opened them closes them, after the server. */
  readonly signals: Signals
  /** Signs cookies and links. */
  readonly secret: string
  readonly modelsDir: string
  readonly webDir: string
  /** What `packages/composer` was built into. */
  readonly composerDir: string
  /** Multiplies the limits per minute; 1 unless said. Tests type faster than people. */
  readonly rateTimes?: number
  /** How much work a proof is, as a part of the usual; 1 unless said. Tests have no time. */
  readonly proofWork?: number
  /** The outside world, and how many seconds a link waits before it is looked at; the real one, and half a minute, unless said. */
  readonly net?: Net
  readonly linkSeconds?: number
  /** Where log lines go; the standard output, unless said. */
  readonly logStream?: LogStream
}

/** What the stages hold of a person: a stage that holds something new adds its line. */
const personal: readonly PersonalData[] = [
  personalPosts,
  personalReactions,
  personalMentions,
  personalImages,
  personalGreetings,
  personalThanks,
  personalReports,
  personalCases,
  personalDecisions,
  personalAppeals,
  personalBookmarks,
  personalBoundaries,
  personalWordings,
  personalNewcomers,
  personalNotices,
  personalNoticeSettings,
]

/** What the stages take away when a space becomes another kind: a stage that holds such a thing adds its line. */
const settling: readonly SettleSpace[] = [settlePeople, settleOutcomes, settlePlugIn, settleScores]

type RoutesByStage = { readonly [Name in StageName]: Handlers<(typeof stages)[Name]> }

/** Builds the server: every stage in river order, each handed just what it needs. Jobs are registered, not started. */
export const buildServer = async (parts: ServerParts): Promise<FastifyInstance> => {
  const { config, db, clock, newId, jobs, secret, rateTimes = 1, proofWork = 1 } = parts
  const app = await createApp(config, secret, parts.logStream)
  await collectOpenApi(app, '0.1.0')
  const beside = besidePosts(clock)
  const postTools = { db, clock, newId, jobs, reader: parts.reader, reactionsOf, mentionsOf, beside }
  const doorkeeper = createDoorkeeper({ db, clock, door: config })
  const queue = createReadingQueue(parts.reader)
  const mailer = createMailer(config)
  app.addHook('onClose', async () => mailer?.close())
  const mailing = { db, clock, secret, mailer, publicUrl: config.publicUrl }
  const streams = createStreams(clock)
  // Before the server waits for what is open: these would stay open for an hour.
  app.addHook('preClose', async () => streams.close())
  const silent = (reason: string) => app.log.warn({ reason }, 'the plugged-in model proposed no wording')
  const endpoint = config.wordings === null ? null : openEndpoint(config.wordings, silent)
  const routes: RoutesByStage = {
    accounts: accountsRoutes({
      ...mailing,
      jobs,
      newId,
      mayHaveEmail: async (accountId) => !(await isOnlyAmongMinors(db, accountId)),
    }),
    spaces: spacesRoutes({
      db,
      clock,
      newId,
      settling,
      isMember: async (spaceId, accountId) => (await findPersonOfAccount(db, spaceId, accountId)) !== undefined,
    }),
    newcomers: newcomersRoutes({ db, clock, newId, secret, proofWork }),
    notices: noticesRoutes({ db, clock, signals: parts.signals, streams, mailer, secret, mutedBy: findLimited }),
    people: {
      ...joiningRoutes({ db, clock, newId, secret, jobs }),
      ...peopleRoutes({ db, clock, newId }),
      ...leavingRoutes({ ...mailing, personal }),
    },
    boundaries: boundariesRoutes({ db, clock, newId }),
    policies: policiesRoutes({ db, clock, newId }),
    keys: keysRoutes({ db, clock, newId, config }),
    readings: readingsRoutes({ config, reader: queue, doorkeeper }),
    drafts: draftsRoutes({ db, clock }),
    wordings: wordingsRoutes({ db, clock, endpoint }),
    posts: postsRoutes(postTools),
    reactions: reactionsRoutes({ db, clock }),
    mentions: mentionsRoutes({ db, clock }),
    previews: previewsRoutes({ db }),
    images: imagesRoutes({ db, clock, newId, makeAnew: createMakeAnew() }),
    greetings: greetingsRoutes(postTools),
    feeds: feedsRoutes(postTools),
    search: searchRoutes(postTools),
    bookmarks: bookmarksRoutes(postTools),
    tags: tagsRoutes(postTools),
    thanks: thanksRoutes({ db, clock, newId }),
    resources: resourcesRoutes(),
    considerate: considerateRoutes({ db, clock }),
    reports: reportsRoutes({ db, jobs, clock, newId, secret }),
    cases: casesRoutes({ ...postTools, historyOf: readHistory }),
    decisions: decisionsRoutes({ db, clock, newId, appealOf }),
    appeals: appealsRoutes({ db, clock, newId }),
    perspective: perspectiveRoutes({ db, clock }),
  }
  const cookies = createCookies(secret, config.publicUrl?.startsWith('https:') ?? false)
  const findVisitor = createFindVisitor({ db, clock })
  for (const [name, lines] of Object.entries(stages)) {
    mountStage(app, name, lines, routes[name as StageName] as never, { findVisitor, cookies, clock, rateTimes })
  }
  jobs.register([
    ...noticesJobs({ ...mailing, mutedBy: findLimited }),
    ...accountsJobs(mailing),
    ...mentionsJobs({ db, clock, newId }),
    ...imagesJobs({ db, clock, newId }),
    ...greetingsJobs({ db, clock, newId }),
    ...previewsJobs({
      ...{ db, clock, newId, jobs, publicUrl: config.publicUrl },
      net: parts.net ?? openNet(),
      waitSeconds: parts.linkSeconds ?? takeBackMs / 1000 + 1,
    }),
    ...reportsJobs(postTools),
    ...casesJobs(postTools),
  ])
  const record = recordForSpace((rows) => insertShadowScores(db, rows), newId)
  const shadow = config.shadow === null ? null : createShadow({ ...config.shadow, clock, record })
  app.addHook('onClose', async () => shadow?.close())
  const shelf = createSuggestionShelf({ db, clock, newId })
  const { publicUrl, corsOrigins } = config
  const doors = { reader: queue, doorkeeper, shelf, shadow, publicUrl, corsOrigins }
  await mountDoors(app, doors, [mountGoogleDoor, mountOpenAiDoor])
  mountAtom(app, { ...postTools, publicUrl, rateTimes })
  await mountOneClick(app, { db, secret })
  mountHealth(app, { db, jobs })
  serveOpenApi(app)
  await serveAnywhere(app, { ...parts, corsOrigins })
  await servePages(app, parts.webDir)
  return app
}

/** What later stages put beside posts, as the earlier one takes it. */
const besidePosts = (clock: Clock): BesidePosts => ({
  async keep(tx, post, { images, tags }) {
    if (images) await keepImages(clock, tx, post, images)
    if (tags) await putTags(tx, post.space_id, post.id, tags)
  },
  wordsOf: altsOf,
  async viewOf(db, of) {
    const [images, previews] = await Promise.all([imagesOf(db, of), previewsOf(db, of)])
    return new Map(
      of.posts.map(({ id }): [typeof id, Beside] => [
        id,
        { images: images.get(id) ?? [], previews: previews.get(id) ?? [] },
      ]),
    )
  },
})
