import { api, type Route, type RouteId } from '@hearth/contract'
import type { RequestRefused } from '@hearth/contract/client'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { aPicture } from '../images/testing/a-picture.ts'
import { updatePerson } from '../people/store.ts'
import { type Column, columns, kindMatrices, matrix } from './matrix.ts'

const password = 'correct horse battery'
const wordingHost = '127.0.0.1:9'
let server: TestServer
let agents: Record<Column, Agent & { personId?: string }>
let spaceId: string

beforeAll(async () => {
  // Nobody listens there: what is asked here is who may ask.
  server = await openTestServer({ env: { WORDING_URL: `http://${wordingHost}/v1`, WORDING_MODEL: 'none' } })
  const keeper = await server.keeper()
  spaceId = keeper.space.id
  const outsider = await server.person()
  const suspended = await server.person()
  agents = {
    visitor: await server.visitor(),
    outsider,
    suspended,
    member: await server.person(),
    author: await server.person(),
    moderator: await server.person('moderator'),
    keeper,
  }
  const body = { isOn: true, isAgreed: true, host: wordingHost }
  await keeper.call('switchWordingSource', { params: { spaceId }, body })
  for (const agent of Object.values(agents)) {
    await agent.call('agreeToWordingSource', { params: { spaceId }, body }).catch(() => undefined)
  }
  await server.leave(outsider.personId)
  const until = new Date(server.clock().getTime() + 86_400_000)
  await updatePerson(server.db, keeper.space.id, suspended.personId as never, { suspended_until: until })
})
afterAll(() => server.close())

const changesSession: readonly RouteId[] = ['signIn', 'signOut', 'signUp', 'setUp', 'resetPassword']

/** Answers that are about who asks; anything else means that the request was let in. */
const refusals = [
  'not-signed-in',
  'not-allowed',
  'suspended',
  'appeal-needs-another-person',
  'not-found',
  'not-in-this-kind',
  'not-talked-yet',
]

describe.each(Object.keys(matrix) as RouteId[])('%s', (id) => {
  test.each(columns)('asked by: %s', (column) => ask(id, column, matrix[id]))
})

describe.each(Object.entries(kindMatrices))('in %s', (_, { of, rows }) => {
  const responsible = of.includesMinors ? { name: 'Ms Adler', contact: 'Room 12' } : null
  const changeTo = (answers: object) =>
    agents.keeper.call('changeSpace', { params: { spaceId }, body: { ...answers, responsible } })
  beforeAll(() => changeTo(of))
  afterAll(() => changeTo({ kind: 'community', includesMinors: false, reading: 'members', joining: 'invitation' }))

  describe.each(Object.entries(rows) as [RouteId, readonly Column[]][])('%s', (id, letIn) => {
    test.each(columns)('asked by: %s', (column) => ask(id, column, letIn))
  })
})

const ask = async (id: RouteId, column: Column, letIn: readonly Column[]): Promise<void> => {
  const input = await inputs(id)
  // These change who one is, so each is asked from a browser of its own.
  const agent = changesSession.includes(id) ? await server.visitor() : agents[column]
  const call = (api[id] as Route).isStream
    ? openStream(agent)
    : (agent.call as (id: RouteId, input: unknown) => Promise<unknown>)
  const code = await call(id, input).then(
    () => 'answered',
    (error: RequestRefused) => error.problem.code,
  )
  expect(refusals.includes(code) ? 'refused' : 'let in', `${id} by ${column}: ${code}`).toBe(
    letIn.includes(column) ? 'let in' : 'refused',
  )
}

/** Asks for a stream; it ends with the server. */
const openStream = (agent: Agent) => async (id: RouteId) => {
  const headers = { accept: 'text/event-stream' }
  const response = await agent.fetch(api[id].path.replace(':spaceId', spaceId), { headers })
  if (!response.ok) throw Object.assign(new Error('refused'), { problem: await response.json() })
}

/** Input that would be right for whoever may ask, about things of the author that are made fresh for each request. */
const inputs = async (id: RouteId): Promise<unknown> => {
  const params: Record<string, string> = { spaceId, token: 'x'.repeat(43), slug: 'harbour', tag: 'tide' }
  const path = api[id].path
  if (path.includes(':postId')) params.postId = await freshPost()
  if (path.includes(':personId')) params.personId = agents.author.personId ?? ''
  if (path.includes(':kind')) params.kind = 'respect'
  // Nobody ends a session of somebody else.
  if (path.includes(':sessionId')) params.sessionId = await keepersSession()
  if (path.includes(':hiddenWordId')) params.hiddenWordId = '00000000-0000-7000-8000-000000000000'
  if (path.includes(':passkeyId')) params.passkeyId = '00000000-0000-7000-8000-000000000000'
  if (path.includes(':invitationId')) params.invitationId = await freshInvitation()
  if (path.includes(':policyId')) params.policyId = await anyPolicy()
  if (path.includes(':previewId')) params.previewId = await freshPreview()
  if (path.includes(':imageId')) params.imageId = await freshImage()
  if (path.includes(':thanksId')) params.thanksId = await freshThanks()
  if (path.includes(':caseId')) params.caseId = await freshCase()
  if (path.includes(':decisionId')) params.decisionId = await freshDecision()
  // Nobody is told of a decision, nor can appeal it, while it may still be undone.
  if (path.includes(':decisionId') && id !== 'undoDecision') server.advance(11)
  if (path.includes(':keyId')) params.keyId = await freshKey()
  if (path.includes(':suggestionId')) params.suggestionId = await freshSuggestion()
  if (path.includes(':appealId')) params.appealId = await freshAppeal()
  if (id === 'listNames') return { params, query: { begun: 'k' } }
  if (id === 'uploadImage') return { params, bytes: await aPicture() }
  if (path.includes('/search')) return { params, query: { q: 'harbour' } }
  return {
    params,
    ...(id === 'endSessions' ? { query: { keep: 'this' } } : {}),
    ...(id === 'exportSuggestions' ? { query: { consent: 'own-texts' } } : {}),
    ...(await bodyOf(id, params)),
  }
}

const bodyOf = async (id: RouteId, params: Record<string, string>): Promise<{ body?: unknown }> => {
  const bodies: { [Id in RouteId]?: () => unknown } = {
    renameTag: () => ({ name: 'tide' }),
    changeTags: () => ({ names: ['tide'] }),
    changeConsiderateList: () => ({ isOn: true }),
    signIn: () => ({ name: 'keeper', password }),
    changeEmail: () => ({ password: 'not the password', email: null }),
    chooseLanguage: () => ({ language: 'de' as const }),
    askPasswordReset: () => ({ email: 'nobody@harbour.example' }),
    // With a wrong password, so that everybody is still there for the next question.
    leaveSpace: () => ({ password: 'not the password', words: 'stay' }),
    eraseAccount: () => ({ password: 'not the password', words: 'stay' }),
    exportAccount: () => ({ password: 'not the password' }),
    startSecondStep: () => ({ password: 'not the password' }),
    confirmSecondStep: () => ({ code: '000000' }),
    endSecondStep: () => ({ password: 'not the password' }),
    renewRecoveryCodes: () => ({ password: 'not the password' }),
    askForPasskey: () => ({ password: 'not the password' }),
    addPasskey: () => ({ credential: {} }),
    removePasskey: () => ({ password: 'not the password' }),
    signInWithPasskey: () => ({ credential: {} }),
    changePassword: () => ({ current: password, next: password }),
    resetPassword: () => ({ next: password }),
    changeSpace: () => ({ about: 'A harbour' }),
    createInvitation: () => ({}),
    changeNewcomerSettings: () => ({ firstPosts: 0 }),
    changeGreeter: () => ({ isGreeter: true }),
    startStorm: () => ({ hours: 1, gapMinutes: 1 }),
    makeChallenge: () => ({ purpose: 'report' }),
    readNotices: () => ({}),
    answerMention: () => ({ state: 'agreed' }),
    changeMentionChoice: () => ({ choice: 'ask' }),
    changeNoticeSettings: () => ({ choices: { thanks: 'daily' } }),
    setUp: () => ({ name: 'again', password, displayName: 'A', space: { name: 'A', slug: 'again' } }),
    signUp: () => ({ name: 'keeper', password, displayName: 'K', spaceId }),
    createSpace: () => ({ name: 'Quay', slug: `quay-${Math.floor(performance.now() * 1000)}`, displayName: 'K' }),
    changeMyself: () => ({ about: 'hello' }),
    changeRole: () => ({ role: 'member' }),
    setLimit: () => ({ kind: 'mute' }),
    hideWord: () => ({ word: 'spider' }),
    changeQuietHours: () => ({ hours: null }),
    changeRepliesFrom: () => ({ audience: 'nobody' }),
    createPolicy: () => ({ title: 'A rule', text: '', suggestedAction: 'note' }),
    changePolicy: () => ({ text: 'changed' }),
    createKey: () => ({ name: 'A program' }),
    changeKey: () => ({ perMinute: 30 }),
    rotateKey: () => ({}),
    reviewSuggestion: () => ({ state: 'accepted' }),
    analyze: () => ({ items: [{ text: 'hello' }] }),
    advise: () => ({ items: [{ text: 'hello' }] }),
    switchWordingSource: () => ({ isOn: true, host: wordingHost }),
    agreeToWordingSource: () => ({ isAgreed: true, host: wordingHost }),
    proposeWordings: () => ({ draft: 'You are an idiot, read the docs.' }),
    countOutcome: () => ({ reason: 'insult.intelligence', choice: 'edited', engine: 'hearth-reader/1' }),
    publishPost: () => ({ title: 'A thread', text: 'Good morning.' }),
    editPost: () => ({ text: 'Good evening.', version: 1 }),
    changePreviewSetting: () => ({ isOn: true }),
    answerPictured: () => ({ state: 'declined' }),
    changePictureChoice: () => ({ choice: 'ask' }),
    giveThanks: () => ({ toPersonId: agents.author.personId, act: 'You helped.', effect: 'It works now.' }),
    showThanks: () => ({ isShown: true }),
    decideCase: () => ({ action: 'none', reason: 'Within the rules.' }),
    reverseDecision: () => ({ reason: 'A second look.' }),
    fileAppeal: () => ({ text: 'Please look again.' }),
    answerAppeal: () => ({ outcome: 'upheld', reason: 'The rule is clear.' }),
  }
  if (id === 'fileReport') return { body: { subject: { kind: 'post', id: await freshPost() }, reason: 'insult' } }
  if (id === 'joinSpace') return { body: { displayName: 'J', invitation: 'y'.repeat(43) } }
  const make = bodies[id]
  return make && params ? { body: make() } : {}
}

const keepersSession = async (): Promise<string> => {
  const again = await server.visitor()
  await again.call('signIn', { body: { name: 'keeper', password } })
  return (await again.call('listSessions')).items.find((one) => one.isThis)?.id ?? ''
}

const keeperCall = () => agents.keeper.call

const freshPost = async (): Promise<string> =>
  (
    await agents.author.call('publishPost', {
      params: { spaceId },
      body: { title: 'A thread', text: 'You are an idiot.' },
    })
  ).id

const freshInvitation = async (): Promise<string> =>
  (await keeperCall()('createInvitation', { params: { spaceId }, body: {} })).invitation.id

const anyPolicy = async (): Promise<string> =>
  (await keeperCall()('listPolicies', { params: { spaceId } })).items[0]?.id ?? ''

const freshKey = async (): Promise<string> =>
  (await keeperCall()('createKey', { params: { spaceId }, body: { name: 'A program' } })).key.id

const freshSuggestion = async (): Promise<string> => {
  const attributeScores = { TOXICITY: { summaryScore: { value: 1 } } }
  const payload = { comment: { text: 'You are an idiot.' }, attributeScores }
  const { secret } = await keeperCall()('createKey', { params: { spaceId }, body: { name: 'A program' } })
  await server.app.inject({ method: 'POST', url: `/v1alpha1/comments:suggestscore?key=${secret}`, payload })
  return (await keeperCall()('listSuggestions', { params: { spaceId } })).items[0]?.id ?? ''
}

/** A link of a post of the author; nobody answers there. */
const freshPreview = async (): Promise<string> => {
  const body = { title: 'A link', text: 'See https://harbour.example/tide.' }
  const post = await agents.author.call('publishPost', { params: { spaceId }, body })
  await server.jobs.processAll()
  const { rows } = await sql<{ id: string }>`select id from preview where post_id = ${post.id}`.execute(server.db)
  return rows[0]?.id ?? ''
}

/** A picture beside a post of the author. */
const freshImage = async (): Promise<string> => {
  const { call } = agents.author
  const { id } = await call('uploadImage', { params: { spaceId }, bytes: await aPicture() })
  const images = [{ id, alt: 'The harbour', pictured: [] }]
  await call('publishPost', { params: { spaceId }, body: { title: 'A picture', text: 'Look.', images } })
  return id
}

const freshThanks = async (): Promise<string> =>
  (
    await keeperCall()('giveThanks', {
      params: { spaceId },
      body: { toPersonId: agents.author.personId ?? '', act: 'You helped.', effect: 'It works now.' },
    })
  ).id

const freshCase = async (): Promise<string> => {
  const body = { subject: { kind: 'post', id: await freshPost() }, reason: 'insult' } as const
  await agents.member.call('fileReport', { params: { spaceId }, body: body as never })
  await server.jobs.processAll()
  const { items } = await keeperCall()('listCases', { params: { spaceId }, query: { state: 'waiting', limit: 100 } })
  return items.find((one) => one.subject.id === body.subject.id)?.id ?? ''
}

const freshDecision = async (): Promise<string> => {
  const params = { spaceId, caseId: await freshCase() }
  await keeperCall()('claimCase', { params })
  const body = { action: 'hide', policyId: await anyPolicy(), reason: 'This is about the person.' } as const
  return (await keeperCall()('decideCase', { params, body })).id
}

const freshAppeal = async (): Promise<string> => {
  const decisionId = await freshDecision()
  server.advance(11)
  return (
    await agents.author.call('fileAppeal', { params: { spaceId, decisionId }, body: { text: 'Please look again.' } })
  ).id
}
