/** More than three are never looked at. */
const maxWordings = 3
/** A wording may be 1.4 times the draft and a little more; whatever is far longer is something else. In UTF-16 units. */
const mostLength = 1.5
const roomUnits = 40

/**
 * The wordings in what an endpoint answered, as plain texts; null where it is anything but what was asked for. Nothing is mended: an answer with
 * words around its JSON, other keys or other types is no answer. Texts that are far too long are left out. Never throws on any string.
 *
 * @param reply the body of the HTTP response
 * @param draft what was asked about
 */
export function readReply(reply: string, draft: string): readonly string[] | null {
  const content = contentOf(parsed(reply))
  const said = content === undefined ? undefined : parsed(content)
  if (!isRecord(said) || Object.keys(said).length !== 1 || !Array.isArray(said.wordings)) return null
  const wordings: readonly unknown[] = said.wordings
  if (!wordings.every((one) => typeof one === 'string')) return null
  const most = draft.length * mostLength + roomUnits
  return wordings
    .slice(0, maxWordings)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one.length <= most && one.isWellFormed())
}

/** `choices[0].message.content`; other keys are the endpoint's own. */
function contentOf(body: unknown): string | undefined {
  const choices: unknown = isRecord(body) ? body.choices : undefined
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined
  const message = isRecord(first) ? first.message : undefined
  const content = isRecord(message) ? message.content : undefined
  return typeof content === 'string' ? content : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
