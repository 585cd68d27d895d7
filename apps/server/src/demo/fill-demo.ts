import type { SpaceId } from '@hearth/contract'
import { hasAnyAccount } from '../accounts/store.ts'
import { type Agent, openAgent } from '../ground/http/in-process.ts'
import { createNewId } from '../ground/id.ts'
import { createJobs } from '../ground/jobs.ts'
import { setupToken } from '../people/set-up.ts'
import { buildServer, type ServerParts } from '../server.ts'
import type { DemoCommunity, DemoPerson, DemoReply, DemoThread } from './community.ts'

interface Scene {
  readonly spaceId: SpaceId
  readonly agents: ReadonlyMap<string, Agent & { readonly personId: string }>
  /** Ids of posts by their key; a thread's opener has the thread's key. */
  readonly posts: Map<string, string>
  setHoursAgo(hours: number): void
}

/**
 * Fills an empty database with the demo community, through the same HTTP API that people use, at times in the past.
 *
 * @returns false if somebody is there already: then nothing is touched
 */
export const fillDemo = async (parts: ServerParts, community: DemoCommunity): Promise<boolean> => {
  if (await hasAnyAccount(parts.db)) return false
  const start = parts.clock().getTime()
  let now = start
  const clock = () => new Date(now)
  const jobs = createJobs(parts.db, () => undefined)
  const app = await buildServer({ ...parts, clock, newId: createNewId(clock), jobs })
  await jobs.start({ isPolling: false })
  try {
    const setHoursAgo = (hours: number) => {
      now = start - hours * 3_600_000
    }
    setHoursAgo(400)
    const scene: Scene = {
      ...(await gather(() => openAgent(app), parts.secret, community)),
      posts: new Map(),
      setHoursAgo,
    }
    await publish(scene, community.threads)
    await recognize(scene, community)
    for (const { by, on, reason, details } of community.reports) {
      setHoursAgo(3)
      await agentOf(scene, by).call('fileReport', {
        params: scene,
        body: { subject: { kind: 'post', id: postOf(scene, on) as never }, reason, details },
      })
    }
    await jobs.processAll()
    return true
  } finally {
    await app.close()
    await jobs.stop()
  }
}

/** The keeper sets up, then everybody else comes by invitation. */
const gather = async (
  open: () => Promise<Agent>,
  secret: string,
  { space, people, password }: DemoCommunity,
): Promise<Pick<Scene, 'spaceId' | 'agents'>> => {
  const agents = new Map<string, Agent & { personId: string }>()
  let spaceId = '' as SpaceId
  let invitation = ''
  for (const person of people) {
    const agent = await open()
    const body = { name: person.account, password, displayName: person.name }
    if (agents.size === 0) {
      spaceId = (
        await agent.call('setUp', {
          params: { token: setupToken(secret) },
          body: { ...body, space: { name: space.name, slug: space.slug } },
        })
      ).id
      const params = { spaceId }
      await agent.call('changeSpace', { params, body: { about: space.about, reading: 'public', joining: 'open' } })
      invitation = (await agent.call('createInvitation', { params, body: { note: 'demo' } })).token
    } else {
      await agent.call('signUp', { body: { ...body, invitation } })
    }
    agents.set(person.key, { ...agent, personId: await introduce(agent, spaceId, person) })
  }
  await giveRoles(people, agents, spaceId)
  return { spaceId, agents }
}

const introduce = async (agent: Agent, spaceId: SpaceId, person: DemoPerson): Promise<string> =>
  (
    await agent.call('changeMyself', {
      params: { spaceId },
      body: { about: person.about, boundaries: person.boundaries },
    })
  ).id

const giveRoles = async (people: readonly DemoPerson[], agents: Scene['agents'], spaceId: SpaceId): Promise<void> => {
  const keeper = agents.get(people[0]?.key ?? '')
  for (const { key, role } of people.slice(1)) {
    const personId = agents.get(key)?.personId ?? ''
    if (role !== 'member') await keeper?.call('changeRole', { params: { spaceId, personId }, body: { role } })
  }
}

/** Posts in order of time, so that ids and notices come as they would have. */
const publish = async (scene: Scene, threads: readonly DemoThread[]): Promise<void> => {
  const said = threads.flatMap((thread) => [
    { thread, reply: null as DemoReply | null, hoursAgo: thread.hoursAgo },
    ...thread.replies.map((reply) => ({ thread, reply, hoursAgo: reply.hoursAgo })),
  ])
  for (const { thread, reply, hoursAgo } of said.sort((a, b) => b.hoursAgo - a.hoursAgo)) {
    scene.setHoursAgo(hoursAgo)
    const body = reply
      ? { parentId: postOf(scene, reply.replyTo ?? thread.key), text: reply.text }
      : { title: thread.title, text: thread.text }
    const post = await agentOf(scene, (reply ?? thread).by).call('publishPost', { params: scene, body })
    const key = reply ? reply.key : thread.key
    if (key) scene.posts.set(key, post.id)
  }
}

const recognize = async (scene: Scene, { reactions, thanks }: DemoCommunity): Promise<void> => {
  scene.setHoursAgo(4)
  for (const { by, on, kind } of reactions) {
    await agentOf(scene, by).call('react', { params: { spaceId: scene.spaceId, postId: postOf(scene, on), kind } })
  }
  for (const { by, to, on, act, effect, meaning, isShown } of thanks) {
    const receiver = agentOf(scene, to)
    const body = { toPersonId: receiver.personId, postId: postOf(scene, on), act, effect, meaning }
    const given = await agentOf(scene, by).call('giveThanks', { params: scene, body })
    if (isShown)
      await receiver.call('showThanks', { params: { spaceId: scene.spaceId, thanksId: given.id }, body: { isShown } })
  }
}

const agentOf = (scene: Scene, key: string) => {
  const agent = scene.agents.get(key)
  if (!agent) throw new RangeError(`The demo has no person "${key}".`)
  return agent
}

const postOf = (scene: Scene, key: string): string => {
  const id = scene.posts.get(key)
  if (!id) throw new RangeError(`The demo has no post "${key}" yet.`)
  return id
}
