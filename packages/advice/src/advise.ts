import type { Advice, Analysis, Rewording, Thresholds } from '@hearth/contract'
import type { Locale } from './locale.ts'
import { attackFindings, exposes } from './pause/attack.ts'
import { decideLevel, isAttackLevel, type Wishes } from './pause/decide-level.ts'
import { explain, type ReadSentence } from './pause/explain.ts'
import { mayAskPlugIn } from './plug-in/may-ask.ts'
import { checkWordings } from './rephrase/check-wordings.ts'
import { maxWordings } from './rephrase/choose-wordings.ts'
import { coverPersonalData } from './rephrase/cover-personal-data.ts'
import type { ReadSeams } from './rephrase/guards/breaks-nothing.ts'
import { type Analyze, type ProposedWordings, type ProposeEdits, proposeWordings } from './rephrase/propose-wordings.ts'
import { splitSentences } from './rephrase/words/sentences.ts'
import { compileWording } from './rephrase/words/wording.ts'

export interface AdvisorOptions {
  /** The reader. Asked about the text, then about the candidate wordings, in batches. */
  readonly analyze: Analyze
  /** The thresholds that the reader publishes. */
  readonly thresholds: Thresholds
  readonly locale: Locale
  /** A learned source of wordings; its proposals pass the same guards. */
  readonly proposeEdits?: ProposeEdits
  /** Where a wording reads broken, by somebody who knows grammar. */
  readonly readSeams?: ReadSeams
}

export interface AdviseOptions {
  /** The one message that the text answers. */
  readonly context?: string | null
  /** The reading of the text, where the caller has it already. */
  readonly analysis?: Analysis
  /** Propose wordings whether or not the text would pause. */
  readonly reword?: boolean
  /** Whether the person turned quiet hints on. */
  readonly hints?: boolean
  /** Whether the person or the space turned on hints at words that shut people out; as `hints` where it is left out. */
  readonly considerate?: boolean
  /** A plug-in that the writer agreed to. Asked last, and only where `mayAskPlugIn` allows it. */
  readonly proposeWordings?: ProposeWordings
}

/**
 * Whole wordings by somebody else, such as a language model, of a draft and nothing but the draft. It keeps its own time, and answers with
 * none where it fails.
 */
export type ProposeWordings = (draft: string) => Promise<readonly string[]>

export interface CheckOptions {
  readonly context?: string | null
  /** The reading of the text, where the caller has it already. */
  readonly analysis?: Analysis
  /** What is shown already. */
  readonly known?: readonly Rewording[]
}

export interface Advisor {
  /** Of somebody else's wordings of a text those that pass every guard, three at most with the known ones. Never throws on any strings. */
  readonly check: (text: string, proposed: readonly string[], options?: CheckOptions) => Promise<readonly Rewording[]>
  /** Advises on one text. Never throws on any string; rejects only when `analyze` or another part that it was given does. */
  readonly advise: (text: string, options?: AdviseOptions) => Promise<Advice>
}

/** More sentences than this are not read one by one to find the reason: the reader's windows have done it. */
const maxSentencesRead = 40

/** Makes an advisor. The word lists are compiled once, here. */
export function createAdvisor(options: AdvisorOptions): Advisor {
  const { analyze, thresholds, locale, proposeEdits, readSeams } = options
  const wording = compileWording(locale)
  const judges = readSeams ? { readSeams } : {}
  const check: Advisor['check'] = async (text, proposed, { context = null, analysis: given, known = [] } = {}) => {
    const analysis = given ?? (await analyze([{ text, context }]))[0]
    if (!analysis) throw new RangeError('analyze gave no answer for the text')
    return checkWordings({ text, context, analysis, analyze, thresholds, wording, proposed, known, ...judges })
  }
  const learned = { ...(proposeEdits ? { proposeEdits } : {}), ...judges }
  return {
    check,
    async advise(text, options = {}) {
      const { context = null, analysis: given, reword = false, hints = false, considerate = hints } = options
      const analysis = given ?? (await analyze([{ text, context }]))[0]
      if (!analysis) throw new RangeError('analyze gave no answer for the text')
      const judged = judge(text, analysis, { thresholds, locale, hints, considerate })
      // Whoever is in a crisis is not asked to say it otherwise, also where wordings are asked for.
      if (judged.advice === 'signpost') return judged
      const attacks = isAttackLevel(analysis, thresholds)
      const covered = coverPersonalData(text, analysis, locale)
      const needsSentences = judged.advice === 'pause' && attackFindings(analysis).length === 0 && !exposes(analysis)
      const reasons = needsSentences
        ? explain({ text, analysis, level: 'pause', thresholds, locale, sentences: await readSentences(text, analyze) })
        : judged.reasons
      const isReworded = speaks(locale, analysis) && (attacks || reword)
      const proposed: ProposedWordings = isReworded
        ? await proposeWordings({ text, context, analysis, analyze, thresholds, wording, ...learned })
        : { kind: 'wordings', wordings: [] }
      const kinder = proposed.kind === 'wordings' ? proposed.wordings : []
      // Covering a number softens no attack: it is done within kinder words, and alone only where another person's data would else be shown.
      const isWithin = attacks && (kinder.length > 0 || !exposes(analysis))
      const rewordings = isWithin ? kinder.map(covered.within) : [...covered.wordings, ...kinder].slice(0, maxWordings)
      const isOurs = proposed.kind === 'wordings'
      const advice = { ...judged, reasons, rewordings, cannotSoften: attacks && isOurs && rewordings.length === 0 }
      const isAsked =
        isReworded && isOurs && mayAskPlugIn(text, analysis, { ...advice, cannotSoften: rewordings.length === 0 })
      if (!options.proposeWordings || !isAsked) return advice
      const proposals = await options.proposeWordings(text)
      const theirs = await check(text, proposals, { context, analysis, known: rewordings })
      return {
        ...advice,
        rewordings: [...rewordings, ...theirs],
        cannotSoften: advice.cannotSoften && theirs.length === 0,
      }
    },
  }
}

/** Advises on one text. For many texts make an advisor once. */
export function advise(text: string, options: AdvisorOptions & AdviseOptions): Promise<Advice> {
  return createAdvisor(options).advise(text, options)
}

/**
 * The part of advice that needs nothing but a reading: the level and the reasons, no wordings yet.
 * For a pause without findings the reason is the whole text; `advise` narrows it to a sentence.
 */
export function judge(
  text: string,
  analysis: Analysis,
  {
    thresholds,
    locale,
    hints = false,
    considerate = hints,
  }: { readonly thresholds: Thresholds; readonly locale: Locale } & Wishes,
): Advice {
  const level = decideLevel(analysis, thresholds, { hints, considerate })
  const reasons =
    text === '' ? [] : explain({ text, analysis, level, thresholds, locale, hints, considerate, sentences: [] })
  return { advice: level, reasons, rewordings: [], cannotSoften: false }
}

async function readSentences(text: string, analyze: Analyze): Promise<ReadSentence[]> {
  const sentences = splitSentences(text)
  if (sentences.length < 2 || sentences.length > maxSentencesRead) return []
  const analyses = await analyze(sentences.map(({ start, end }) => ({ text: text.slice(start, end) })))
  return sentences.flatMap((sentence, index) => {
    const analysis = analyses[index]
    return analysis ? [{ sentence, analysis }] : []
  })
}

/** Wordings are made with the words of the locale's language: for texts in it, and for those too short to tell (`und`). */
function speaks(locale: Locale, analysis: Analysis): boolean {
  if (analysis.unsupported?.includes('language')) return false
  return analysis.language === 'und' || analysis.language.split('-')[0] === locale.tag.split('-')[0]
}
