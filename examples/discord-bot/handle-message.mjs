import { decide, isRead, noteOf } from './decide.mjs'

/**
 * Makes what is called for each message.
 *
 * @param {object} parts
 * @param {ReturnType<typeof import('../node-server/ask-hearth.mjs').createAsk>} parts.ask
 * @param {(note: object) => Promise<unknown>} parts.tell posts to the moderators' channel
 * @param {{ moderatorChannel: string, tellAbove: number, attributes: readonly string[] }} parts.options
 */
export const createHandler =
  ({ ask, tell, options }) =>
  async (message) => {
    if (!isRead(message, options)) return { kind: 'leave' }
    const parent = await parentOf(message)
    const decision = decide(await ask(message.content, { attributes: options.attributes, parent }), options)
    if (decision.kind === 'tell') await tell(noteOf(message, decision))
    return decision
  }

/** The message that this one answers: "So are you" is another thing after an insult. Null where there is none, or it is gone. */
const parentOf = async (message) => {
  if (!message.reference) return null
  const parent = await message.fetchReference().catch(() => null)
  return parent?.content || null
}
