// `npm install && npm start`: a bot that shows moderators messages worth a look. Settings are in docs/guides/movers/discord.md.
import { Client, Events, GatewayIntentBits } from 'discord.js'
import { createAsk } from '../node-server/ask-hearth.mjs'
import { createHandler } from './handle-message.mjs'

const {
  DISCORD_TOKEN,
  DISCORD_API,
  MODERATOR_CHANNEL = '',
  HEARTH = 'http://127.0.0.1:4747',
  HEARTH_KEY = '',
} = process.env
const options = {
  moderatorChannel: MODERATOR_CHANNEL,
  tellAbove: Number(process.env.TELL_ABOVE ?? 0.8),
  attributes: ['TOXICITY', 'INSULT', 'THREAT', 'IDENTITY_ATTACK'],
}

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  // For trying it out against `fake-discord.mjs`.
  ...(DISCORD_API ? { rest: { api: DISCORD_API } } : {}),
})
const handle = createHandler({
  // Nobody waits for a bot as for a form: it may take longer than a form would.
  ask: createAsk({ address: HEARTH, key: HEARTH_KEY, timeoutMs: 5000 }),
  tell: async (note) => (await client.channels.fetch(MODERATOR_CHANNEL)).send(note),
  options,
})

client.once(Events.ClientReady, ({ user }) => console.log(`Signed in as ${user.tag}.`))
client.on(Events.MessageCreate, (message) => handle(message).catch((error) => console.error(error.message)))
// An edit is read again: what was harmless may not be any more.
client.on(Events.MessageUpdate, (before, after) => {
  if (before.content !== after.content) handle(after).catch((error) => console.error(error.message))
})
await client.login(DISCORD_TOKEN)
