import type { Analysis, AnalysisInput, PersonalData, Thresholds } from '@hearth/contract'
import { attributes } from './attributes/index.ts'
import { createEditor, type Editor } from './edits/create-editor.ts'
import type { EncoderPort, EncoderReading } from './evidence/encoder/encoder-port.ts'
import { createNgramModel, type NgramModel } from './evidence/ngram/ngram-model.ts'
import { createEvidenceReader, type Evidence } from './evidence/read-evidence.ts'
import { identifyLanguage, noLanguage } from './language/identify-language.ts'
import { createLanguageShelf, type LanguagePort } from './languages/language-shelf.ts'
import { isEnglish, languagesOf, readLanguages, withLanguages, withoutOthers } from './languages/read-languages.ts'
import { type LanguagePart, splitByLanguage } from './languages/split-by-language.ts'
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
  /** BCP 47 codes of the languages that are read: English, and those that a model ships for. */
  readonly languages: readonly string[]
  /** Edits texts for advice: present where the encoder has heads for it. */
  readonly editor?: Editor
  /** One text by the n-gram tier, at once; a further language is read from the text after the one at which its model was sent for. Never throws on any string. */
  analyzeFast(text: string, options?: { readonly context?: string | null } & SignalOptions): Analysis
  /**
   * Texts in order, with the encoder where there is one; `degraded: ['encoder']` where it is missing or fails.
   *
   * @param options.tier `cascade` asks the encoder only where the n-gram tier is not sure; its decisions are those of `full` (the
   *   default) on 99.5 % of texts, its scores where it was sure are the n-gram tier's; `fast` never asks it, and nothing is degraded
   * @param options.waits whether to wait for the models of further languages that have not come; true where it is left out
   */
  analyze(
    items: readonly AnalysisInput[],
    options?: { readonly tier?: 'full' | 'cascade' | 'fast'; readonly waits?: boolean } & SignalOptions,
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
  /** Models of further languages, each sent for at the first text in it. */
  readonly languages?: LanguagePort
}

const readerName = 'hearth-reader/1'

/**
 * Makes a reader: text → structure → evidence → attributes → score.
 *
 * @throws RangeError where the n-gram bytes are not whole weights
 */
export function createReader({ ngram, encoder, languages }: ReaderOptions): Reader {
  const model = createNgramModel(ngram)
  const { readEvidence, isKnown } = createEvidenceReader()
  const findDistress = createDistressReader(distressEn)
  let ownConsiderate: ConsiderateFinder | null = null
  const version = [readerName, model.id, ...(encoder ? [encoder.id] : [])].join('+')
  const thresholds = encoder?.thresholds ?? model.thresholds
  const shelf = createLanguageShelf(languages)
  const editor = encoder && createEditor(encoder)

  const read = (text: string, context: string | null, said?: string): Read => {
    const whole = readEvidence(text, context)
    const language = said ?? identifyLanguage(whole.normalized, isKnown)
    const parts = said === undefined ? splitByLanguage(whole.normalized, whole.structure, language, isKnown) : null
    // What is in other languages is blanks to English, so that places in the text stay what they are.
    const english = parts === null ? text : withoutOthers(text, parts)
    return {
      text,
      english,
      parts,
      language,
      evidence: english === text ? whole : readEvidence(english, context),
      toneTags: whole.structure.toneTags,
      personalData: findPersonalData(text),
      readSentence: (start, end) => readEvidence(english.slice(start, end), context),
      isReadable:
        parts === null
          ? isEnglish(language) || language === noLanguage
          : parts.some(({ language: one }) => isEnglish(one)),
    }
  }
  const answer = (
    one: Read,
    reading: EncoderReading | Sure | null,
    considerate: ConsiderateFinder | null | undefined,
  ): Analysis => {
    const { evidence, personalData, readSentence, language, isReadable } = one
    const signals = { personalData, toneTags: one.toneTags.map((tag) => ({ ...tag })) }
    const others = readLanguages(one, shelf)
    if (!isReadable) return withLanguages({ language, engine: version, findings: [], signals }, others, thresholds)
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
    return withLanguages({ ...said, ...(reading ? {} : { degraded: ['encoder'] }) }, others, thresholds)
  }

  return {
    version,
    thresholds,
    languages: ['en', ...shelf.languages],
    ...(editor ? { editor } : {}),
    analyzeFast: (text, options) => answer(read(text, options?.context ?? null), null, options?.considerate),
    analyze: async (items, options) => {
      const reads = items.map(({ text, context, language }) => read(text, context ?? null, language))
      if (options?.waits !== false) await shelf.wait(reads.flatMap(languagesOf))
      const isSure = (one: Read): boolean =>
        options?.tier === 'fast' ||
        (options?.tier === 'cascade' && encoder !== undefined && isSurelyCalm(one.evidence, model, encoder))
      const sure = reads.map((one) => one.isReadable && isSure(one))
      const isAsked = (index: number): boolean => reads[index]?.isReadable === true && !sure[index]
      const readings = await askEncoder(
        encoder,
        items.flatMap((item, index) => (isAsked(index) ? [{ ...item, text: reads[index]?.english ?? item.text }] : [])),
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
  readonly text: string
  /** The same with blanks for what is in other languages. */
  readonly english: string
  readonly parts: readonly LanguagePart[] | null
  readonly evidence: Evidence
  readonly toneTags: Evidence['structure']['toneTags']
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
