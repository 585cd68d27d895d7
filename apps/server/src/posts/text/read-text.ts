import { type Analysis, type AttributeId, has, type KindOfSpace } from '@hearth/contract'
import type { Reader } from '../../ground/reader.ts'

/**
 * What is kept of a reading. Where a kind of space keeps no scores, that is the language alone, for the search: no figure
 * about anybody's words is written anywhere.
 */
export const keptOf = (space: KindOfSpace, { language, engine, ...rest }: Analysis): Analysis =>
  has(space, 'keeps-scores') ? { language, engine, ...rest } : { language, engine, findings: [], signals: {} }

/**
 * Reads a published post: its text, in answer to what it answers, and its title. The findings are the text's; where the
 * title, or what describes a picture beside it, says the harsher thing, the scores and the pause are those of that.
 *
 * Whether its author is having a hard time is left out: it would be kept beside their name, for moderators to see and for
 * a feed to order by, and nobody asked them. Whoever answers the post finds out on their own device, as any reader does.
 */
export const readText = async (
  reader: Reader,
  post: { title: string | null; text: string; context: string | null; beside?: readonly string[] },
): Promise<Analysis> => {
  const beside = [post.title ?? '', ...(post.beside ?? [])].filter((words) => words.trim() !== '')
  const asked = [{ text: post.text, context: post.context }, ...beside.map((words) => ({ text: words }))]
  const [text, ...others] = await reader.analyze(asked)
  if (!text) throw new RangeError('the reader gave no answer')
  return withoutDistress(others.reduce(harsher, text))
}

const withoutDistress = (analysis: Analysis): Analysis => {
  const { distress: _, ...signals } = analysis.signals
  return { ...analysis, signals }
}

const harsher = (text: Analysis, title: Analysis): Analysis => {
  const scores: { [attribute in AttributeId]?: number } = { ...text.scores }
  for (const [attribute, score] of Object.entries(title.scores ?? {}) as [AttributeId, number][]) {
    scores[attribute] = Math.max(scores[attribute] ?? 0, score)
  }
  const isTitleHarsher = (title.pause ?? 0) > (text.pause ?? 0)
  return {
    ...text,
    ...(text.scores || title.scores ? { scores } : {}),
    ...(isTitleHarsher && title.pause !== undefined ? { pause: title.pause } : {}),
    ...(isTitleHarsher && title.target !== undefined ? { target: title.target } : {}),
  }
}
