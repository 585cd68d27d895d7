// `node examples/node-server/server.mjs`: comments in memory; each is scored by Hearth before others see it.
import { createServer } from 'node:http'
import { createAsk } from './ask-hearth.mjs'
import { decide } from './decide.mjs'

const ask = createAsk({
  address: process.env.HEARTH ?? 'http://127.0.0.1:4747',
  key: process.env.HEARTH_KEY ?? '',
  timeoutMs: Number(process.env.TIMEOUT_MS ?? 800),
})
const holdAbove = Number(process.env.HOLD_ABOVE ?? 0.8)
const comments = []

const add = async (text) => {
  if (typeof text !== 'string' || text.trim() === '' || text.length > 5000)
    return { status: 400, body: { error: 'text' } }
  const { is, because } = decide(await ask(text, { attributes: ['TOXICITY', 'INSULT', 'THREAT'] }), { holdAbove })
  const comment = { id: comments.length + 1, text, is, because }
  comments.push(comment)
  // The writer is told, with the reason, and that a person looks at it.
  return { status: is === 'held' ? 202 : 201, body: comment }
}

const routes = {
  'POST /comments': async (body) => add(JSON.parse(body).text),
  'GET /comments': () => {
    const published = comments.filter(({ is }) => is === 'published')
    return { status: 200, body: published.map(({ id, text }) => ({ id, text })) }
  },
  // For moderators: put it behind your own sign-in.
  'GET /held': () => ({ status: 200, body: comments.filter(({ is }) => is === 'held') }),
}

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const route = routes[`${request.method} ${request.url}`] ?? (() => ({ status: 404, body: { error: 'not here' } }))
  const answer = await Promise.resolve()
    .then(() => route(Buffer.concat(chunks).toString()))
    .catch(() => ({ status: 400, body: { error: 'not JSON' } }))
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
})
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () =>
  console.log(`Comments are at http://127.0.0.1:${server.address().port}/comments`),
)
