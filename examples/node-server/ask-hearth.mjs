// The one request that matters, with nothing but Node. What was sent to Google's Comment Analyzer is sent to Hearth.

/**
 * @typedef {{ kind: 'scored', scores: Record<string, number> }
 *   | { kind: 'unread', why: string }
 *   | { kind: 'unreachable', why: string }} Asked
 */

/**
 * Makes a function that asks for the scores of a text.
 *
 * @param {{ address: string, key: string, timeoutMs?: number }} options `address` without a trailing slash
 * @returns {(text: string, more?: { attributes?: readonly string[], parent?: string | null }) => Promise<Asked>} never throws:
 *   whoever writes must not wait for us. `parent` is the message that the text answers
 */
export const createAsk =
  ({ address, key, timeoutMs = 800 }) =>
  async (text, { attributes = ['TOXICITY'], parent = null } = {}) => {
    try {
      const response = await fetch(`${address}/v1alpha1/comments:analyze`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-goog-api-key': key },
        body: JSON.stringify({
          comment: { text },
          requestedAttributes: Object.fromEntries(attributes.map((name) => [name, {}])),
          ...(parent ? { context: { articleAndParentComment: { parentComment: { text: parent } } } } : {}),
          doNotStore: true,
        }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const body = await response.json()
      if (response.ok) {
        const scores = Object.entries(body.attributeScores).map(([name, { summaryScore }]) => [
          name,
          summaryScore.value,
        ])
        return { kind: 'scored', scores: Object.fromEntries(scores) }
      }
      // 400 is about this text (a language nobody reads, nothing to read); anything else is about the door.
      const why = body.error?.details?.[0]?.errorType ?? `HTTP ${response.status}`
      return { kind: response.status === 400 && why.startsWith('LANGUAGE_') ? 'unread' : 'unreachable', why }
    } catch (error) {
      return { kind: 'unreachable', why: error instanceof Error ? error.name : String(error) }
    }
  }
