// `node fake-discord.mjs`: a stand-in for Discord on this machine, as far as this bot needs one. It sends four messages, prints what the
// bot posts, and ends. `ws` comes with discord.js.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const messages = [
  { author: 'Nadia', content: 'Thank you, that helped me a lot.' },
  { author: 'Rob', content: 'You are an idiot and nobody wants you here.' },
  { author: 'Jonas', content: 'Tere hommikust kõigile, kuidas teil täna läheb?' },
  { author: 'Hal', content: 'You are an idiot and nobody wants you here.', bot: true },
]
const guild = '100000000000000001'
const general = '100000000000000002'
const moderators = '100000000000000003'
const user = (id, username, bot = false) => ({ id, username, discriminator: '0', avatar: null, bot })
const message = ({ author, content, bot }, index) => ({
  id: `20000000000000000${index}`,
  channel_id: general,
  guild_id: guild,
  author: user(`30000000000000000${index}`, author, bot),
  content,
  timestamp: '2026-11-21T12:00:00.000Z',
  edited_timestamp: null,
  type: 0,
  tts: false,
  pinned: false,
  mention_everyone: false,
  ...{ mentions: [], mention_roles: [], attachments: [], embeds: [], components: [] },
})
const channel = (id, name) => ({ id, name, type: 0, guild_id: guild, position: 0, permission_overwrites: [] })
const started = [
  [
    'READY',
    {
      v: 10,
      user: user('1', 'hearth', true),
      guilds: [{ id: guild, unavailable: true }],
      session_id: 's',
      application: { id: '1', flags: 0 },
    },
  ],
  [
    'GUILD_CREATE',
    {
      id: guild,
      name: 'Harbor',
      owner_id: '1',
      ...{
        roles: [],
        emojis: [],
        stickers: [],
        features: [],
        members: [],
        threads: [],
        presences: [],
        voice_states: [],
      },
      channels: [channel(general, 'general'), channel(moderators, 'moderators')],
    },
  ],
]

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const answer = (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const { port } = server.address()
  if (request.url?.endsWith('/gateway/bot')) {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 }
    return answer({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit })
  }
  if (request.method === 'POST' && request.url?.includes(`/channels/${moderators}/messages`)) {
    const posted = JSON.parse(Buffer.concat(chunks).toString())
    console.log(`posted to the moderators: ${posted.content} ${JSON.stringify(posted.allowed_mentions)}`)
    return answer({ ...message({ author: 'hearth', content: posted.content, bot: true }, 9), channel_id: moderators })
  }
  answer(channel(moderators, 'moderators'))
})
new WebSocketServer({ server }).on('connection', (socket) => {
  let sequence = 0
  const send = (t, d) => {
    sequence += 1
    socket.send(JSON.stringify({ op: 0, t, d, s: sequence }))
  }
  socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 }, t: null, s: null }))
  socket.on('message', (data) => {
    const { op } = JSON.parse(data.toString())
    if (op === 1) socket.send(JSON.stringify({ op: 11, d: null, t: null, s: null }))
    if (op !== 2) return
    for (const [name, data] of started) send(name, data)
    setTimeout(() => {
      for (const [index, one] of messages.entries()) send('MESSAGE_CREATE', message(one, index))
    }, 1000)
    setTimeout(() => process.exit(0), Number(process.env.STAY_MS ?? 15_000))
  })
})
server.listen(Number(process.env.PORT ?? 8090), '127.0.0.1', () => console.log('The stand-in waits for the bot.'))
