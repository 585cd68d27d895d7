// What the bot makes of a message. It shows moderators what to look at; it deletes nothing and mutes nobody.

/** Whether a message is one that people here should answer for: written by a person, in a server, outside the moderators' channel. */
export const isRead = (message, { moderatorChannel }) =>
  message.guildId !== null &&
  !message.author.bot &&
  message.webhookId === null &&
  message.channelId !== moderatorChannel &&
  message.content.trim() !== ''

/**
 * @param {import('../node-server/ask-hearth.mjs').Asked} asked
 * @param {{ tellAbove: number }} options
 * @returns {{ kind: 'leave' } | { kind: 'tell', attribute: string, score: number }}
 */
export const decide = (asked, { tellAbove }) => {
  if (asked.kind !== 'scored') return { kind: 'leave' }
  const [attribute, score] = Object.entries(asked.scores).sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
  return score > tellAbove ? { kind: 'tell', attribute, score } : { kind: 'leave' }
}

/** What moderators are shown: who, where, why, and a link. Not the text: it stays where it was written, and can be deleted there. */
export const noteOf = (message, { attribute, score }) => ({
  content: `Worth a look: a message by <@${message.author.id}> in <#${message.channelId}> (${attribute.toLowerCase().replaceAll('_', ' ')} ${score.toFixed(2)})\n${message.url}`,
  // Nobody is pinged by it, the author least of all.
  allowedMentions: { parse: [] },
})
