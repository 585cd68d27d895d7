import type { Advice, AdviceLevel, Analysis } from '@hearth/contract'
import type { ReaderAnswer, ReaderInput } from './reader-port.ts'

/** Where the worker finds what it reads with; absolute addresses. */
export interface ModelAddresses {
  /** The folder of the n-gram tier. */
  readonly modelUrl: string
  /** The folder of the encoder; without one the n-gram tier answers alone and says so. */
  readonly encoderUrl?: string | undefined
  /** The WebAssembly of the encoder's runtime (`ort-wasm-simd-threaded.wasm`), where it does not lie beside the worker. */
  readonly runtimeUrl?: string | undefined
  /** The folders of further languages' models by their code; each is fetched when a text in it appears. */
  readonly languageUrls?: Readonly<Record<string, string>> | undefined
}

/** From the page to the worker. */
export type Request =
  | ({ readonly kind: 'load' } & ModelAddresses)
  | { readonly kind: 'advise'; readonly id: number; readonly items: readonly ReaderInput[]; readonly tier: Tier }
  | { readonly kind: 'cancel'; readonly id: number }

/** `fast`: the n-gram tier alone, for bulk work. `full`: everything that is loaded. `whole`: the same, once all that was asked for has come or failed. `scores`: as `whole`, and no wordings, for many texts of others. */
export type Tier = 'fast' | 'full' | 'whole' | 'scores'

/** From the worker to the page. A failure names a code, never the text. */
export type Response =
  | { readonly kind: 'ready' }
  | { readonly kind: 'advised'; readonly id: number; readonly answers: readonly ReaderAnswer[] }
  | { readonly kind: 'failed'; readonly id: number | null; readonly code: FailureCode }

export const failureCodes = ['model-missing', 'model-damaged', 'reader-failed'] as const
export type FailureCode = (typeof failureCodes)[number]

/** A record, so that a new level does not compile here until it is listed; types only, so that no schema is bundled. */
const levels: Record<AdviceLevel, true> = { none: true, hint: true, pause: true, signpost: true }

/** Whether a message is one that the worker answers. Written by hand: a schema library would weigh more than the element. */
export function isRequest(value: unknown): value is Request {
  if (!isObject(value)) return false
  switch (value.kind) {
    case 'load':
      return (
        typeof value.modelUrl === 'string' &&
        [value.encoderUrl, value.runtimeUrl, ...Object.values(value.languageUrls ?? {})].every(isAbsentOrText)
      )
    case 'advise':
      return (
        isId(value.id) && isListOf(value.items, isInput) && isOneOf(value.tier, ['fast', 'full', 'whole', 'scores'])
      )
    case 'cancel':
      return isId(value.id)
    default:
      return false
  }
}

/** Whether a message is one that the page may act on: every span and word that the card will show has the right type. */
export function isResponse(value: unknown): value is Response {
  if (!isObject(value)) return false
  switch (value.kind) {
    case 'ready':
      return true
    case 'advised':
      return isId(value.id) && isListOf(value.answers, isAnswer)
    case 'failed':
      return (value.id === null || isId(value.id)) && isOneOf(value.code, failureCodes)
    default:
      return false
  }
}

function isInput(value: unknown): value is ReaderInput {
  if (!isObject(value) || typeof value.text !== 'string') return false
  const { context, hints, considerate, proposed } = value
  if (proposed !== undefined && !isListOf(proposed, (one) => typeof one === 'string')) return false
  if (considerate !== undefined && !isConsiderate(considerate)) return false
  if (hints !== undefined && typeof hints !== 'boolean') return false
  return context === undefined || context === null || typeof context === 'string'
}

function isConsiderate(value: unknown): boolean {
  const isText = (item: unknown): boolean => typeof item === 'string'
  return (
    isObject(value) &&
    isListOf(value.off, isText) &&
    isListOf(value.add, isObject) &&
    (value.isDirect === undefined || typeof value.isDirect === 'boolean')
  )
}

function isAnswer(value: unknown): value is ReaderAnswer {
  if (!isObject(value) || !isAnalysis(value.analysis) || !isAdvice(value.advice)) return false
  return value.noticed === undefined || isListOf(value.noticed, (id) => typeof id === 'string')
}

function isAnalysis(value: unknown): value is Analysis {
  return (
    isObject(value) &&
    typeof value.engine === 'string' &&
    typeof value.language === 'string' &&
    isListOf(value.findings, isSpan) &&
    isObject(value.signals)
  )
}

function isAdvice(value: unknown): value is Advice {
  if (!isObject(value)) return false
  const isReason = (reason: unknown): boolean =>
    isSpan(reason) && typeof reason.reason === 'string' && typeof reason.message === 'string'
  const isWording = (wording: unknown): boolean =>
    isObject(wording) &&
    typeof wording.text === 'string' &&
    typeof wording.strategy === 'string' &&
    (wording.from === undefined || wording.from === 'plug-in')
  return (
    isOneOf(value.advice, Object.keys(levels)) &&
    isListOf(value.reasons, isReason) &&
    isListOf(value.rewordings, isWording) &&
    typeof value.cannotSoften === 'boolean'
  )
}

function isSpan(value: unknown): value is { [key: string]: unknown; start: number; end: number } {
  return isObject(value) && isId(value.start) && isId(value.end) && value.start < value.end
}

function isAbsentOrText(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isOneOf(value: unknown, choices: readonly string[]): boolean {
  return typeof value === 'string' && choices.includes(value)
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
