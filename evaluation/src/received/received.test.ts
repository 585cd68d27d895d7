import { readFileSync } from 'node:fs'
import { en, judge } from '@hearth/advice'
import { type Received, type ReceivedMessage, receiveMessage } from '@hearth/advice/received'
import { attributes, createReader } from '@hearth/analysis'
import type { AttributeId } from '@hearth/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pauseCases } from '../load-suites.ts'
import { openEncoder } from '../readings/open-encoder.ts'
import { shippedModels } from '../readings/shipped-models.ts'

interface ReceivedCase {
  readonly text: string
  readonly context?: string
  readonly mine?: boolean
  readonly style?: 'direct'
  readonly is: string | readonly string[]
  readonly reading?: readonly string[]
  readonly first?: string
}

const suite = new URL('../../suites/received.yml', import.meta.url)
const cases = parse(readFileSync(suite, 'utf8')) as readonly ReceivedCase[]
const direct = { isDirect: true, isExpressive: false, isLiteralReader: false, usesToneTags: false }

let receiveAll: (rows: readonly ReceivedCase[]) => Promise<readonly Received[]>

beforeAll(async () => {
  const { ngram, encoder } = shippedModels()
  const port = encoder === null ? {} : { encoder: await openEncoder(encoder.folder) }
  const reader = createReader({ ngram: ngram.bytes, ...port })
  const { thresholds } = reader
  receiveAll = async (rows) => {
    const analyses = await reader.analyze(rows.map(({ text, context = null }) => ({ text, context })))
    return rows.map(({ text, mine = false, style }, at) => {
      const analysis = analyses[at]
      if (!analysis) throw new Error('not read')
      const holds = ({ id }: { readonly id: AttributeId }) =>
        (analysis.scores?.[id] ?? 0) >= (thresholds[id] ?? Number.POSITIVE_INFINITY)
      const noticed = attributes.filter(holds).map(({ id }) => id)
      const level = judge(text, analysis, { thresholds, locale: en }).advice
      return receiveMessage({ text, analysis, level, noticed, answersMe: mine, style: style ? direct : null })
    })
  }
})

/** As if the reader had seen nothing in it. */
const calm = (text: string): ReceivedMessage => {
  const analysis = { language: 'en', engine: 'none', pause: 0, target: 'none', findings: [], signals: {} } as const
  return { text, analysis, level: 'none', noticed: [], answersMe: true, style: null }
}

const readingsOf = ({ offers }: Received) => offers.flatMap((offer) => (offer.kind === 'reading' ? [offer.id] : []))

describe('with the reader that ships', () => {
  test('each message of the suite gets what it must, and nothing that it must not', async () => {
    const all = await receiveAll(cases)
    const wrong = cases.flatMap(({ text, is, reading, first }, at) => {
      const received = all[at]
      if (received === undefined) return [text]
      const ids: readonly string[] = readingsOf(received)
      const isRight =
        [is].flat().includes(received.situation) &&
        (received.situation === 'unclear' ? ids.length > 0 : ids.length === 0) &&
        (reading === undefined || ids.some((id) => reading.includes(id))) &&
        (first === undefined || ids[0] === first)
      return isRight ? [] : [`${text} → ${received.situation} ${ids.join(', ')}`]
    })
    expect(wrong).toEqual([])
    expect(cases.length).toBeGreaterThanOrEqual(60)
  })

  test('no line of harm is offered a kinder reading, also where the reader misses the harm', async () => {
    const harm = pauseCases()
      .filter(({ shouldPause }) => shouldPause)
      .map(({ text, context }) => ({ text, is: 'harm', mine: true, ...(context === null ? {} : { context }) }))
    // What no reading stands on is offered none whatever the reader says: only the rest has to be read.
    const doubtful = harm.filter(({ text }) => readingsOf(receiveMessage(calm(text))).length > 0)
    const all = await receiveAll(doubtful)
    expect(doubtful.filter((_, at) => readingsOf(all[at] as Received).length > 0)).toEqual([])
    expect(doubtful.length).toBeGreaterThan(3)
    expect(harm.length).toBeGreaterThan(700)
  })
})
