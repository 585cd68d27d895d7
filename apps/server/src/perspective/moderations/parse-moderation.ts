import { invalid } from './openai-error.ts'

/** Texts to look at, one result each. */
export type ModerationRequest = readonly string[]

const maxTexts = 100
const maxCharacters = 100_000

/**
 * Checks a request: one text, a list of texts, or parts of one message, of which only text can be read here.
 *
 * @throws OpenAiError
 */
export const parseModeration = (body: unknown): ModerationRequest => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid('The body must be a JSON object.')
  const { input, model } = body as { input?: unknown; model?: unknown }
  if (model != null && typeof model !== 'string') throw invalid("'model' must be a string.", 'model')
  const texts = textsOf(input)
  if (texts.length === 0) throw invalid("'input' must not be empty.", 'input')
  if (texts.length > maxTexts) throw invalid(`'input' must have at most ${maxTexts} texts.`, 'input')
  if (texts.reduce((sum, text) => sum + text.length, 0) > maxCharacters) {
    throw invalid(`'input' must have at most ${maxCharacters} characters.`, 'input')
  }
  return texts
}

const textsOf = (input: unknown): readonly string[] => {
  if (input == null) throw invalid("Missing required parameter: 'input'.", 'input')
  if (typeof input === 'string') return [input]
  if (!Array.isArray(input)) throw invalid("'input' must be a string, a list of strings or a list of parts.", 'input')
  if (input.every((item) => typeof item === 'string')) return input
  // Parts are one message: one result.
  return [input.map(textOfPart).join('\n')]
}

const textOfPart = (part: unknown): string => {
  if (typeof part === 'object' && part !== null) {
    const { type, text } = part as { type?: unknown; text?: unknown }
    if (type === 'text' && typeof text === 'string') return text
    // Passing over a picture would be to say that nothing is wrong with it.
    if (type === 'image_url') throw invalid('Pictures are not read here: send text parts only.', 'input')
  }
  throw invalid("'input' must be a string, a list of strings or a list of text parts.", 'input')
}
