import type { Analysis, AnalysisInput, PersonalData, Thresholds } from '@hearth/contract'
import { attributes } from './attributes/index.ts'
import type { EncoderPort, EncoderReading } from './evidence/encoder/encoder-port.ts'
import { createNgramModel, type NgramModel } from './evidence/ngram/ngram-model.ts'
import { createEvidenceReader, type Evidence } from './evidence/read-evidence.ts'
import { identifyLanguage, noLanguage } from './language/identify-language.ts'
import { isAttack } from './score/decide-target.ts'
import { scoreEvidence } from './score/score-evidence.ts'
import { type ConsiderateFinder, createConsiderateFinder } from './signals/considerate/find-considerate.ts'
import { distressEn } from './signals/distress/distress-en.generated.ts'
import { judgeDistress } from './signals/distress/judge-distress.ts'
import { mayBeDistress } from './signals/distress/may-be-distress.ts'
import { createDistressReader } from './signals/distress/read-distress.ts'
import { findPersonalData } from './signals/personal-data/find-personal-data.ts'

/** Reads texts. The same bytes and texts give the same answers in Node and in browsers. */
export interface Reader {
  /** The reader and what it reads with, such as `hearth-reader/1+ngram-en/1`; stamped on every analysis as `engine`. */
  readonly version: string
  /** At or above its threshold an attribute, or the pause, holds. */
  readonly thresholds: Thresholds
  /** One text by the n-gram tier, at once. Never throws on any string. */
  analyzeFast(text: string, options?: { readonly context?: string | null } & SignalOptions): Analysis
  /**
   * Texts in order, with the encoder where there is one; `degraded: ['encoder']` where it is missing or fails.
   *
   * @param options.tier `cascade` asks the encoder only where the n-gram tier is not sure; its decisions are those of `full` (the
   *   default) on 99.5 % of texts, its scores where it was sure are the n-gram tier's
   */
  analyze(
    items: readonly AnalysisInput[],
    options?: { readonly tier?: 'full' | 'cascade' } & SignalOptions,
  ): Promise<Analysis[]>
}

export interface SignalOptions {
  /** Looks for words that shut people out: a community's own finder, or null for none. The reader's own where it is left out. */
  readonly considerate?: ConsiderateFinder | null | undefined
}

export interface ReaderOptions {
  /** The bytes of `models/ngram-en/<version>/weights.bin`. */
  readonly ngram: Uint8Array
  readonly encoder?: EncoderPort
}

const readerName = 'hearth-reader/1'

/**
 * Makes a reader: text → structure → evidence → attributes → score.
 *
 * @throws RangeError where the n-gram bytes are not whole weights
 */
export function createReader({ ngram, encoder }: ReaderOptions): Reader {
  const model = createNgramModel(ngram)
  const { readEvidence, isKnown } = createEvidenceReader()
  const findDistress = createDistressReader(distressEn)
  let ownConsiderate: ConsiderateFinder | null = null
  const version = [readerName, model.id, ...(encoder ? [encoder.id] : [])].join('+')
  const thresholds = encoder?.thresholds ?? model.thresholds

  const read = (text: string, context: string | null, said?: string): Read => {
    const evidence = readEvidence(text, context)
    const language = said ?? identifyLanguage(evidence.normalized, isKnown)
    const readSentence = (start: number, end: number) => readEvidence(text.slice(start, end), context)
    const personalData = findPersonalData(text)
    return {
      evidence,
      personalData,
      readSentence,
      language,
      isReadable: /^en(-|$)/i.test(language) || language === noLanguage,
    }
  }
  const answer = (
    { evidence, personalData, readSentence, language, isReadable }: Read,
    reading: EncoderReading | Sure | null,
    considerate: ConsiderateFinder | null | undefined,
  ): Analysis => {
    const signals = { personalData, toneTags: evidence.structure.toneTags.map((tag) => ({ ...tag })) }
    if (!isReadable) return { language, engine: version, findings: [], signals, unsupported: ['language'] }
    const joined = encoder && reading && reading !== 'sure' ? { ...encoder, reading } : null
    const score = scoreEvidence({ attributes, evidence, readSentence, model, thresholds, encoder: joined })
    const distress = judgeDistress({
      hits: findDistress(evidence.normalized, evidence.structure),
      encoder: joined?.reading.distress ?? null,
      thresholds: encoder?.distress ?? null,
    })
    if (considerate === undefined) ownConsiderate ??= createConsiderateFinder()
    const hints = (considerate === undefined ? ownConsiderate : considerate)?.find(
      evidence.normalized,
      evidence.structure,
    )
    const all = { distress, ...signals, ...(hints ? { considerate: hints } : {}) }
    const said = { language, engine: version, ...score, signals: all }
    return { ...said, ...(reading ? {} : { degraded: ['encoder'] }) }
  }

  return {
    version,
    thresholds,
    analyzeFast: (text, options) => answer(read(text, options?.context ?? null), null, options?.considerate),
    analyze: async (items, options) => {
      const reads = items.map(({ text, context, language }) => read(text, context ?? null, language))
      const isSure = (one: Read): boolean =>
        options?.tier === 'cascade' && encoder !== undefined && isSurelyCalm(one.evidence, model, encoder)
      const sure = reads.map((one) => one.isReadable && isSure(one))
      const isAsked = (index: number): boolean => reads[index]?.isReadable === true && !sure[index]
      const readings = await askEncoder(
        encoder,
        items.filter((_, index) => isAsked(index)),
      )
      let next = 0
      return reads.map((one, index) => {
        if (sure[index]) return answer(one, 'sure', options?.considerate)
        return answer(one, isAsked(index) ? (readings?.[next++] ?? null) : null, options?.considerate)
      })
    },
  }
}

/** The n-gram tier alone decides. */
type Sure = 'sure'

/** Whether every head of the n-gram tier is where the encoder hardly ever brings it over its threshold. */
function isSurelyCalm(evidence: Evidence, model: NgramModel, { sureBelow, distress }: EncoderPort): boolean {
  const { hits, input, normalized, structure } = evidence
  if (hits.some(isAttack)) return false
  if (distress !== undefined && mayBeDistress(normalized, structure)) return false
  const { scores, pause } = model.predict(input)
  if (pause >= (sureBelow.pause ?? 0)) return false
  return attributes.every(({ id }) => (scores[id] ?? 1) < (sureBelow[id] ?? 0))
}

interface Read {
  readonly evidence: Evidence
  readonly personalData: PersonalData[]
  readonly readSentence: (start: number, end: number) => Evidence
  readonly language: string
  readonly isReadable: boolean
}

/** What the encoder says, or null where there is none, it fails, or it answers short: the reader goes on without it. */
async function askEncoder(
  encoder: EncoderPort | undefined,
  items: readonly AnalysisInput[],
): Promise<readonly EncoderReading[] | null> {
  if (encoder === undefined || items.length === 0) return null
  try {
    const readings = await encoder.read(items.map(({ text, context }) => ({ text, context: context ?? null })))
    return readings.length === items.length ? readings : null
  } catch {
    return null
  }
}
