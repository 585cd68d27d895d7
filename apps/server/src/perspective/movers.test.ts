import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestDoor, type TestDoor } from './testing/open-test-door.ts'

vi.setConfig({ testTimeout: 120_000 })

// What `docs/guides/movers` tells people to run is run here, as far as it runs without installing anything.
const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url))
const guides = fileURLToPath(new URL('../../../../docs/guides/', import.meta.url))
const key = 'a-key-of-the-environment'
const harsh = 'You are an idiot and nobody wants you here.'
const kind = 'Thank you, that helped me a lot.'
// Estonian, which no model here reads.
const unread = 'Tere hommikust kõigile, kuidas teil täna läheb?'
let door: TestDoor
let env: NodeJS.ProcessEnv
beforeAll(async () => {
  door = await openTestDoor({ HOST: '0.0.0.0', PERSPECTIVE_KEYS: key })
  env = { ...process.env, HEARTH: door.address, HEARTH_KEY: key, PORT: '0', TIMEOUT_MS: '60000' }
})
afterAll(() => door.close())

const node = (file: string, args: readonly string[] = [], more: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [join(examples, file), ...args], {
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** What a program prints until it ends, or until it says what `ready` looks for. */
const printedBy = (child: ChildProcess, ready?: RegExp): Promise<string> =>
  new Promise((resolve) => {
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        if (ready?.test(printed)) resolve(printed)
      })
    }
    child.once('exit', () => resolve(printed))
  })

describe('the Node server', () => {
  const withServer = async (more: NodeJS.ProcessEnv, use: (address: string) => Promise<void>): Promise<void> => {
    const child = node('node-server/server.mjs', [], more)
    try {
      const printed = await printedBy(child, /comments\n/)
      await use(/http:\S+/.exec(printed)?.[0] ?? printed)
    } finally {
      child.kill()
    }
  }
  const send = (address: string, text: unknown) =>
    fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) })

  test('publishes, holds, and lets pass what nobody here reads', () =>
    withServer({}, async (address) => {
      const answers = []
      for (const text of [kind, harsh, unread, '']) answers.push((await send(address, text)).status)
      expect(answers).toEqual([201, 202, 201, 400])
      expect(await (await fetch(address)).json()).toEqual([
        { id: 1, text: kind },
        { id: 3, text: unread },
      ])
      const held = (await (await fetch(address.replace('comments', 'held'))).json()) as object[]
      expect(held).toMatchObject([{ id: 2, is: 'held', because: expect.stringMatching(/^(TOXICITY|INSULT) 0\.9/) }])
    }))

  test('lets comments pass where no door answers', () =>
    withServer({ HEARTH: 'http://127.0.0.1:1' }, async (address) => {
      const answer = await send(address, harsh)
      expect([answer.status, await answer.json()]).toMatchObject([201, { because: 'not scored: TypeError' }])
    }))
})

test.each(['with-google-client.mjs', 'with-perspective-api-client.mjs'])(
  '%s scores, and shows what is refused',
  async (file) => {
    const printed = await printedBy(node(`node-server/${file}`, [harsh, kind, unread]))
    expect(printed.split('\n')).toEqual([
      harsh,
      expect.stringMatching(/^ {2}TOXICITY 0\.9\d, [A-Z_]+ \d\.\d\d$/),
      kind,
      expect.stringMatching(/^ {2}TOXICITY 0\.0\d, [A-Z_]+ \d\.\d\d$/),
      unread,
      '  Attribute TOXICITY does not support request languages: et',
      '',
    ])
  },
)

describe('the Discord bot', () => {
  // As discord.js hands a message over.
  const message = (more: object = {}) => ({
    id: '3',
    guildId: '1',
    channelId: '2',
    content: harsh,
    author: { id: '7', bot: false },
    webhookId: null,
    reference: null,
    url: 'https://discord.com/channels/1/2/3',
    ...more,
  })
  const handle = async (one: object) => {
    const load = (file: string) => import(/* @vite-ignore */ join(examples, file))
    const { createHandler } = await load('discord-bot/handle-message.mjs')
    const { createAsk } = await load('node-server/ask-hearth.mjs')
    const told: object[] = []
    const options = {
      moderatorChannel: '9',
      tellAbove: 0.8,
      attributes: ['TOXICITY', 'INSULT', 'THREAT', 'IDENTITY_ATTACK'],
    }
    const ask = createAsk({ address: door.address, key, timeoutMs: 60_000 })
    const tell = async (note: object) => void told.push(note)
    const decision = await createHandler({ ask, tell, options })(one)
    return { decision, told }
  }

  test('shows moderators where to look, without the text and without a ping', async () => {
    const { decision, told } = await handle(message())
    expect(decision).toMatchObject({ kind: 'tell', attribute: expect.stringMatching(/TOXICITY|INSULT/) })
    expect(told).toMatchObject([{ content: expect.stringContaining('/1/2/3'), allowedMentions: { parse: [] } }])
    expect(JSON.stringify(told)).not.toContain('idiot')
  })

  test.each([
    ['what is kind', { content: kind }],
    ['other bots', { author: { id: '8', bot: true } }],
    ['webhooks', { webhookId: '5' }],
    ['private messages', { guildId: null }],
    ['the moderators’ own channel', { channelId: '9' }],
    ['pictures alone', { content: '' }],
  ])('leaves %s alone', async (_, more) => {
    expect(await handle(message(more))).toEqual({ decision: { kind: 'leave' }, told: [] })
  })

  test('sends the message that is answered along, where it is still there', async () => {
    const gone = { reference: {}, fetchReference: () => Promise.reject(new Error('Unknown Message')) }
    expect((await handle(message({ ...gone, content: kind }))).told).toEqual([])
    const there = { reference: {}, fetchReference: async () => ({ content: 'You are an idiot.' }) }
    expect((await handle(message({ ...there, content: kind }))).told).toEqual([])
  })
})

// Not run: Discourse itself. Its plug-in's requests are replayed.
describe('Discourse’s plug-in', () => {
  const ask = (model: string, text: string) =>
    door.post(
      `/v1alpha1/comments:analyze?key=${key}`,
      {
        comment: { text },
        doNotStore: true,
        sessionId: 'https://forum.example_anonymous',
        requestedAttributes: { [model]: { scoreType: 'PROBABILITY' } },
      },
      { accept: '*/*', 'user-agent': 'Discourse/3.5.0' },
    )

  test.each(['TOXICITY', 'SEVERE_TOXICITY'])('asks for %s alone and takes the only score', async (model) => {
    const { status, body } = await ask(model, harsh)
    expect([status, Object.keys(body.attributeScores)]).toEqual([200, [model]])
    expect(body.attributeScores[model].summaryScore.value > 0.85).toBe(model === 'TOXICITY')
  })

  test('counts a refusal as 0: it has no scores', async () => {
    const { status, body } = await ask('TOXICITY', unread)
    expect([status, body.attributeScores]).toEqual([400, undefined])
  })
})

interface Recorded {
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: {
    readonly comment: { readonly text: string }
    readonly requestedAttributes?: object
    readonly clientToken?: string
  }
}

test('what the plug-in for WordPress sent is answered', async () => {
  const recorded: Recorded[] = JSON.parse(await readFile(join(examples, 'wordpress/recorded-requests.json'), 'utf8'))
  expect(recorded.length).toBeGreaterThan(3)
  for (const { path, headers, body } of recorded) {
    const { status, body: answer } = await door.post(path, body, { ...headers, 'x-goog-api-key': key })
    expect(status).toBe(200)
    if (path.endsWith('suggestscore')) expect(answer.clientToken).toBe(body.clientToken)
    else {
      expect(Object.keys(answer.attributeScores)).toEqual(Object.keys(body.requestedAttributes ?? {}))
      expect(answer.attributeScores.INSULT.summaryScore.value > 0.8).toBe(body.comment.text.includes('idiot'))
    }
  }
})

/** Where the machine has the language, its own check of the form; elsewhere nothing. */
const hasNoMistake = (command: string, args: readonly string[], input = ''): boolean => {
  const { error, status, stderr, stdout } = spawnSync(command, args, { input, encoding: 'utf8' })
  if (error !== undefined) return true
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  return true
}

test.each(['hearth-comments.php', 'ask-hearth.php', 'settings.php'])(
  '%s is PHP, under a licence that WordPress takes',
  async (file) => {
    const path = join(examples, 'wordpress/hearth-comments', file)
    const text = await readFile(path, 'utf8')
    expect(text).toContain('GPL-2.0-or-later')
    expect(text).toContain("defined( 'ABSPATH' )")
    expect(hasNoMistake('php', ['-l', path])).toBe(true)
  },
)

test('the notebook has been run, is Python, and asks what is answered here', async () => {
  interface Cell {
    readonly cell_type: string
    readonly source: string | string[]
    readonly execution_count?: number | null
    readonly outputs?: { readonly output_type: string }[]
  }
  const { cells } = JSON.parse(await readFile(join(examples, 'notebook/perspective-with-hearth.ipynb'), 'utf8')) as {
    cells: Cell[]
  }
  const code = cells.filter(({ cell_type }) => cell_type === 'code')
  expect(code.every(({ execution_count }) => typeof execution_count === 'number')).toBe(true)
  expect(code.flatMap(({ outputs = [] }) => outputs).filter(({ output_type }) => output_type === 'error')).toEqual([])
  const source = code.map(({ source }) => [source].flat().join('')).join('\n\n')
  expect(hasNoMistake('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], source)).toBe(true)
  const names = [...new Set(source.match(/"[A-Z]+(_[A-Z]+)*"/g) ?? [])].map((name) => name.slice(1, -1))
  const attributes = names.filter((name) => !/^(HEARTH|FLIRTATION)/.test(name))
  expect(attributes.length).toBeGreaterThan(7)
  const requestedAttributes = Object.fromEntries(attributes.map((name) => [name, {}]))
  const { body } = await door.post(`/v1alpha1/comments:analyze?key=${key}&alt=json`, {
    comment: { text: harsh },
    requestedAttributes,
  })
  expect(Object.keys(body.attributeScores)).toEqual(attributes)
})

describe('the guides say of a language whether it is answered', () => {
  const perspectives = 'ar zh cs nl en fr de hi hi-Latn id it ja ko pl pt ru es sv'.split(' ')

  test.each(perspectives)('%s', async (language) => {
    const guide = await readFile(join(guides, 'movers/README.md'), 'utf8')
    const { status, body } = await door.post(`/v1alpha1/comments:analyze?key=${key}`, {
      comment: { text: 'ok' },
      requestedAttributes: { TOXICITY: {} },
      languages: [language],
    })
    expect(status).toBe(guide.includes(`(\`${language}\`) |`) ? 200 : 400)
    if (status === 400) expect(body.error.details[0].errorType).toBe('LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE')
  })
})
