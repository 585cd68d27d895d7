import { createAdvisor, en, judge } from '@hearth/advice'
import {
  attributes,
  type ConsiderateFinder,
  type ConsiderateSettings,
  createConsiderateFinder,
  createReader,
  type EncoderPort,
  type LanguagePort,
  languageFiles,
} from '@hearth/analysis'
import type { Analysis, AttributeId, Thresholds } from '@hearth/contract'
import type { ModelAddresses, Tier } from './messages.ts'
import { loadModel, readFile } from './models/load-model.ts'
import { openEncoder } from './models/open-encoder.ts'
import { sha256 } from './models/sha256.ts'
import type { ReaderAnswer, ReaderInput } from './reader-port.ts'

/** The reader and the advisor at one table, with a model in hand. */
export interface Desk {
  /** Answers in the order of the items. `fast` and `scores` propose no wordings. */
  read(items: readonly ReaderInput[], tier: Tier): Promise<readonly ReaderAnswer[]>
  /** Once it comes, texts are read with the encoder as well; one that does not come changes nothing. */
  join(encoder: Promise<EncoderPort>): void
}

/** A made-up sentence that takes every path once, so that the first real one does not pay for compiling the code. */
const warmUpText = 'You fool, you are wrong about the date.'

/**
 * Opens the n-gram tier, which answers at once, and then the encoder, which joins when it is there. An encoder that does not come
 * is no reason to hold a message: answers then say `degraded: ['encoder']`.
 */
export async function loadDesk({ modelUrl, encoderUrl, runtimeUrl, languageUrls = {} }: ModelAddresses): Promise<Desk> {
  const desk = createDesk(await loadModel(modelUrl), undefined, fetchedLanguages(languageUrls))
  await desk.read([{ text: warmUpText }], 'full')
  if (encoderUrl !== undefined) desk.join(openEncoder(encoderUrl, runtimeUrl).then(warmedUp))
  return desk
}

/** Models of further languages, each fetched once a text in it appears. */
const fetchedLanguages = (urls: Readonly<Record<string, string>>): LanguagePort =>
  languageFiles({
    languages: Object.keys(urls),
    read: (language, file) => readFile(urls[language] ?? '', file),
    sha256: (bytes) => sha256(bytes as Uint8Array<ArrayBuffer>),
  })

async function warmedUp(encoder: EncoderPort): Promise<EncoderPort> {
  await encoder.read([{ text: warmUpText, context: null }])
  return encoder
}

/** The same in Node and in a browser: what it answers depends on the models' bytes and the text alone. */
export function createDesk(ngram: Uint8Array, encoder?: EncoderPort, languages?: LanguagePort): Desk {
  let seat = createSeat(ngram, encoder, languages)
  let whole: Promise<void> = Promise.resolve()
  return {
    read: async (items, tier) => {
      if (tier === 'whole' || tier === 'scores') await whole
      return seat(items, tier)
    },
    join: (coming) => {
      whole = coming.then(
        (joined) => {
          seat = createSeat(ngram, joined, languages)
        },
        () => {},
      )
    },
  }
}

function createSeat(
  ngram: Uint8Array,
  encoder: EncoderPort | undefined,
  languages: LanguagePort | undefined,
): Desk['read'] {
  const reader = createReader({ ngram, ...(encoder ? { encoder } : {}), ...(languages ? { languages } : {}) })
  const { thresholds } = reader
  const advisor = createAdvisor({ analyze: (items) => reader.analyze(items), thresholds, locale: en, ...reader.editor })
  const finderFor = keepLastFinder()
  // Whoever writes does not wait for another language's model: until it is there the text is one that nobody reads.
  const readFully = async (input: ReaderInput, waits: boolean): Promise<ReaderAnswer> => {
    const { text, context = null, hints = false } = input
    const considerate = finderFor(input.considerate)
    const [analysis] = await reader.analyze([{ text, context }], { considerate, waits })
    if (analysis === undefined) throw new Error('reader-failed')
    const { proposed } = input
    const wishes = { hints, considerate: considerate !== null }
    // Whoever has somebody else's wordings checked has seen our own.
    const advice = proposed
      ? {
          ...judge(text, analysis, { thresholds, locale: en, ...wishes }),
          rewordings: await advisor.check(text, proposed, { context, analysis }),
        }
      : await advisor.advise(text, { context, analysis, ...wishes })
    return { analysis, advice, noticed: noticedIn(analysis, thresholds) }
  }
  const readFast = (input: ReaderInput): ReaderAnswer => {
    const { text, context = null, hints = false } = input
    const considerate = finderFor(input.considerate)
    const analysis = reader.analyzeFast(text, { context, considerate })
    const advice = judge(text, analysis, { thresholds, locale: en, hints, considerate: considerate !== null })
    return { analysis, advice, noticed: noticedIn(analysis, thresholds) }
  }
  const readScores = async (items: readonly ReaderInput[]): Promise<ReaderAnswer[]> => {
    const asked = items.map(({ text, context = null, language }) => ({ text, context, ...(language && { language }) }))
    const analyses = await reader.analyze(asked)
    return analyses.map((analysis, at) => {
      const advice = judge(asked[at]?.text ?? '', analysis, { thresholds, locale: en })
      return { analysis, advice, noticed: noticedIn(analysis, thresholds) }
    })
  }
  return async (items, tier) => {
    if (tier === 'scores') return readScores(items)
    return tier === 'fast' ? items.map(readFast) : Promise.all(items.map((item) => readFully(item, tier === 'whole')))
  }
}

/** Most messages of a page are read with the same settings. A list that cannot be used is as none: the worker must not fail over it. */
function keepLastFinder(): (settings: ConsiderateSettings | undefined) => ConsiderateFinder | null {
  let last: { readonly key: string; readonly finder: ConsiderateFinder | null } | null = null
  return (settings) => {
    if (settings === undefined) return null
    const key = JSON.stringify(settings)
    if (last?.key !== key) last = { key, finder: makeFinder(settings) }
    return last.finder
  }
}

function makeFinder(settings: ConsiderateSettings): ConsiderateFinder | null {
  try {
    return createConsiderateFinder(settings)
  } catch {
    return null
  }
}

function noticedIn({ scores = {}, thresholds: own }: Analysis, published: Thresholds): AttributeId[] {
  const thresholds = { ...published, ...own }
  return attributes
    .map(({ id }) => id)
    .filter((id) => (scores[id] ?? 0) >= (thresholds[id] ?? Number.POSITIVE_INFINITY))
}
