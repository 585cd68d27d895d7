import type { Clock } from '../../ground/clock.ts'
import type { Entry } from '../../ground/doors/doorkeeper.ts'
import type { Answer } from '../analyze/analyze-comment.ts'
import type { Shadow } from './shadow.ts'

/** One attribute of one text, scored here and there. Never with the text. */
export interface ScorePair {
  /** UTC. */
  readonly day: string
  /** As it was asked for. */
  readonly attribute: string
  readonly language: string
  readonly ours: number
  readonly theirs: number
  readonly engine: string
}

export interface ShadowParts {
  /** Of the original, without a trailing slash, such as https://commentanalyzer.googleapis.com. */
  readonly url: string
  /** Its key: what a client shows here is never shown there. */
  readonly key: string
  readonly clock: Clock
  readonly record: (entry: Entry, pairs: readonly ScorePair[]) => Promise<void>
  /** The original allows one request a second; what comes faster is not asked. */
  readonly perSecond?: number
}

const giveUpMs = 3000
/** So many failures in a row, and it is left alone for a while. */
const failures = 5
const restMs = 60_000

/** What the original knows; it refuses a request that has anything else in it. */
const itsNames =
  /^(TOXICITY|SEVERE_TOXICITY|IDENTITY_ATTACK|INSULT|PROFANITY|THREAT|SEXUALLY_EXPLICIT|FLIRTATION|(AFFINITY|COMPASSION|CURIOSITY|NUANCE|PERSONAL_STORY|REASONING|RESPECT)_EXPERIMENTAL)$/

/** Asks the original what was asked here, after the answer, and has both scores recorded. */
export const createShadow = ({ url, key, clock, record, perSecond = 1 }: ShadowParts): Shadow => {
  const underWay = new Set<Promise<void>>()
  let nextMs = 0
  let failed = 0

  const ask = async (entry: Entry, answer: Answer): Promise<void> => {
    const { request, analysis } = answer
    const ours = answer.attributes.filter(({ name }) => itsNames.test(name))
    const response = await fetch(`${url}/v1alpha1/comments:analyze?key=${encodeURIComponent(key)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        comment: { text: request.text, type: 'PLAIN_TEXT' },
        requestedAttributes: Object.fromEntries(ours.map(({ name }) => [name, {}])),
        ...(request.languages.length > 0 ? { languages: request.languages } : {}),
        // Whatever the client said: what we forward is forgotten there.
        doNotStore: true,
      }),
      signal: AbortSignal.timeout(giveUpMs),
    })
    if (!response.ok) {
      // A text that the original does not take is no failure of it.
      if (response.status !== 400) throw new Error(`the original answered ${response.status}`)
      return
    }
    const { attributeScores = {} } = (await response.json()) as {
      attributeScores?: Record<string, { summaryScore?: { value?: unknown } } | undefined>
    }
    const day = clock().toISOString().slice(0, 10)
    const pairs = ours.flatMap(({ name, id }): ScorePair[] => {
      const [mine, theirs] = [analysis.scores?.[id], attributeScores[name]?.summaryScore?.value]
      if (mine === undefined || typeof theirs !== 'number' || theirs < 0 || theirs > 1) return []
      return [{ day, attribute: name, language: analysis.language, ours: mine, theirs, engine: analysis.engine }]
    })
    if (pairs.length > 0) await record(entry, pairs)
  }

  return {
    send(entry, answer) {
      const now = performance.now()
      if (now < nextMs || !answer.attributes.some(({ name }) => itsNames.test(name))) return
      nextMs = now + 1000 / perSecond
      const asking = ask(entry, answer).then(
        () => {
          failed = 0
        },
        () => {
          failed += 1
          if (failed % failures === 0) nextMs = performance.now() + restMs
        },
      )
      underWay.add(asking)
      void asking.finally(() => underWay.delete(asking))
    },
    async close() {
      await Promise.all(underWay)
    },
  }
}
