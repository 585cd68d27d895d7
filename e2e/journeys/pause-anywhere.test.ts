import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { type Listener, listenTo, type RunningProcess, servePages, startDoor, startPlainSite } from '../plain-site.ts'
import { freePort } from '../running-server.ts'

// Whole processes and a fresh page for each policy: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))
const harsh = 'You are a complete idiot, Tom. Shut the gate next time.'
const kind = 'Thank you for the beans, Nadia. The spring is a good idea.'

let door: RunningProcess
let hearth: Listener
let site: RunningProcess
let browser: Browser
let context: BrowserContext
let page: Page
let broken: string[]
const others: RunningProcess[] = []
/** Every address and body that any page or worker of the browser sent, wherever to. */
let asked: { readonly url: string; readonly body: string }[]

beforeAll(async () => {
  const sitePort = await freePort()
  door = await startDoor([`http://127.0.0.1:${sitePort}`])
  hearth = await listenTo(await freePort(), () => door.address)
  site = await startPlainSite(sitePort, { HEARTH: hearth.address })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
  for (const one of [site, door, ...others]) await one?.stop()
})
afterEach(async () => {
  hearth.mend()
  await context?.close()
})

const visit = async (address: string): Promise<void> => {
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 820, height: 1000 } })
  context.setDefaultTimeout(60_000)
  page = await context.newPage()
  broken = []
  asked = []
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/.test(message.text())) broken.push(message.text())
  })
  context.on('request', (request) => asked.push({ url: request.url(), body: request.postData() ?? '' }))
  await page.goto(address)
}

/** Puts another site in the place of this one, at the address that Hearth lets in. */
const replaceSite = async (start: (port: number) => Promise<RunningProcess>): Promise<void> => {
  await site.stop()
  site = await start(Number(new URL(site.address).port))
}

/** A page as one makes it with React: a controlled field, a handler of the form. */
const reactPage = `
  import { createElement as h, useState } from 'react'
  import { createRoot } from 'react-dom/client'
  const Page = () => {
    const [text, setText] = useState('')
    const [sent, setSent] = useState([])
    const send = (event) => { event.preventDefault(); setSent([...sent, text]); setText('') }
    return h('form', { onSubmit: send },
      h('label', { htmlFor: 'comment' }, 'Your comment'),
      h('hearth-pause', { for: 'comment', 'thread-key': 'gate' }),
      h('textarea', { id: 'comment', value: text, onChange: (event) => setText(event.target.value) }),
      h('button', null, 'Post the comment'),
      h('ol', { className: 'comments' }, sent.map((one, at) => h('li', { key: at }, one))))
  }
  createRoot(document.getElementById('root')).render(h(Page))`

const bundle = async (source: string): Promise<string> => {
  const name = 'virtual:page'
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === name ? `\0${id}` : null),
        load: (id) => (id === `\0${name}` ? source : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: name } },
  })
  const [output] = (Array.isArray(built) ? built : [built]) as { output: { type: string; code?: string }[] }[]
  return output?.output.find(({ type }) => type === 'chunk')?.code ?? ''
}

const comment = () => page.getByRole('textbox', { name: 'Your comment' })
const post = () => page.getByRole('button', { name: 'Post the comment' }).click()
const card = () => page.getByText('Before this goes').first()
const posted = (text: string) => page.locator('.comments li', { hasText: text })
const chat = () => page.getByRole('textbox', { name: 'Say something at the fence' })
const said = (text: string) => page.locator('#chat-said li', { hasText: text })

/** Until the small model is there, and the worker has had so long to open it. */
const readerIsThere = async (openMs = 3000): Promise<void> => {
  await comment().focus()
  await until(() => asked.filter(({ url }) => url.endsWith('weights.bin')).length)
  await page.waitForTimeout(openMs)
}

/** Sends, and again from a fresh page where a machine that does other work did not answer within 400 ms. */
const meetCard = async (send: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; attempt <= 4; attempt++) {
    await readerIsThere(attempt * 3000)
    await send()
    const came = await card()
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      )
    if (came) return
    await page.evaluate(() => localStorage.clear())
    asked = []
    await page.goto(new URL(page.url()).origin)
  }
  throw new Error('The card never came.')
}
const postHarsh = async () => {
  await comment().fill(harsh)
  await post()
}
/** A machine with other work is patient, too. */
const until = (count: () => number | Promise<number>, wanted = 1) =>
  expect.poll(count, { timeout: 30_000 }).toBeGreaterThanOrEqual(wanted)
const later = () => page.waitForTimeout(600)

describe('beside an ordinary text field of another origin, under a strict policy', () => {
  test('kind words go at once; harsh ones are asked about once, and go as they are if their writer says so', async () => {
    await visit(site.address)
    await readerIsThere()
    await comment().fill(kind)
    await post()
    await posted(kind).first().waitFor()
    await meetCard(postHarsh)
    expect(await page.getByText(/idiot” may read as about the person/).count()).toBeGreaterThan(0)
    const before = await posted(harsh).count()
    await picture(page, 'anywhere-comment')
    await later()
    await page.getByRole('button', { name: 'Send as is', exact: true }).click()
    await until(() => posted(harsh).count(), before + 1)
    expect(broken).toEqual([])
  })

  test('the same for an editable element, at Enter and at its button, and for a kinder wording', async () => {
    await visit(site.address)
    await readerIsThere()
    await chat().fill('Good morning, Ilse.')
    await chat().press('Enter')
    await said('Good morning, Ilse.').waitFor()
    await meetCard(async () => {
      await chat().fill('You are an idiot, Ilse. It broke on Sunday.')
      await chat().press('Enter')
    })
    await picture(page, 'anywhere-chat')
    await page.getByRole('button', { name: 'See a kinder wording' }).click()
    await page
      .getByRole('button', { name: /^Use this wording/ })
      .first()
      .click()
    expect(await chat().textContent()).not.toContain('idiot')
    await later()
    await page.getByRole('button', { name: 'Say it' }).click()
    await said('broke on Sunday').last().waitFor()
    expect(broken).toEqual([])
  })

  test('it reads in a worker, with the encoder, and Hearth hears not one word of it', async () => {
    await visit(site.address)
    hearth.heard.length = 0
    await readerIsThere()
    expect(page.workers().length).toBe(1)
    await until(() => asked.filter(({ url }) => url.endsWith('weights.onnx')).length)
    await comment().fill('The rhododendron is an idiot, and so are you, Tom.')
    await post()
    await page.waitForTimeout(1000)
    expect(hearth.heard.length).toBeGreaterThan(3)
    for (const one of hearth.heard) {
      expect(one).toMatch(/^GET /)
      expect(decodeURIComponent(one)).not.toMatch(/rhododendron|idiot/)
      expect(one).not.toMatch(/"(set-)?cookie"/i)
    }
    const elsewhere = asked.filter(({ url }) => new URL(url).origin !== new URL(site.address).origin)
    expect(elsewhere.map(({ body }) => body).join('')).toBe('')
    expect(await context.cookies()).toEqual([])
    const kept = await page.evaluate(() => JSON.stringify(localStorage))
    expect(kept).not.toMatch(/rhododendron|idiot/)
    expect(broken).toEqual([])
  })

  test('a Hearth that is gone holds nothing up, whether before the page opens or while somebody writes', async () => {
    hearth.cut()
    await visit(site.address)
    await comment().fill(harsh)
    const before = await posted(harsh).count()
    await post()
    await until(() => posted(harsh).count(), before + 1)
    hearth.mend()
    await page.goto(site.address)
    await page.waitForFunction(() => customElements.get('hearth-pause') !== undefined)
    hearth.cut()
    await comment().fill(harsh)
    const start = Date.now()
    await post()
    await until(() => posted(harsh).count(), before + 2)
    expect(Date.now() - start).toBeLessThan(15_000)
  })

  test('a page whose keeper did not name it gets nothing, and sends as before', async () => {
    const port = await freePort()
    const stranger = await startPlainSite(port, { HEARTH: hearth.address })
    others.push(stranger)
    await visit(stranger.address)
    await comment().fill(harsh)
    await post()
    await posted(harsh).first().waitFor()
    expect(await page.evaluate(() => customElements.get('hearth-pause') === undefined)).toBe(true)
  })
})

test('files copied to the site’s own host need nobody else, and no policy but its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-copied-'))
  await promisify(execFile)(process.execPath, [join(root, 'tools', 'copy-pause.mjs'), folder])
  const POLICY =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; form-action 'self'"
  const copy = await startPlainSite(await freePort(), { COPIED: folder, POLICY })
  others.push(copy)
  await visit(copy.address)
  await meetCard(postHarsh)
  expect(asked.every(({ url }) => new URL(url).origin === copy.address)).toBe(true)
  expect(page.workers().length).toBe(1)
  expect(broken).toEqual([])
  await rm(folder, { recursive: true })
})

test('a React form hears of a submit once the message may go, and of a kinder wording as of typing', async () => {
  const code = await bundle(reactPage)
  const body = `<!doctype html><title>React</title><div id="root"></div><script type="module" src="/react.js"></script>
    <script type="module" src="${hearth.address}/composer.js"></script>`
  await replaceSite((port) =>
    servePages(port, { '/': { type: 'text/html', body }, '/react.js': { type: 'text/javascript', body: code } }),
  )
  await visit(site.address)
  await readerIsThere()
  await comment().fill(kind)
  await post()
  await posted(kind).waitFor()
  await meetCard(postHarsh)
  expect(await posted(harsh).count()).toBe(0)
  await page.getByRole('button', { name: 'See a kinder wording' }).click()
  await page
    .getByRole('button', { name: /^Use this wording/ })
    .first()
    .click()
  const softened = await comment().inputValue()
  expect(softened).not.toContain('idiot')
  await later()
  await post()
  await posted(softened).waitFor()
  expect(await comment().inputValue()).toBe('')
  expect(broken).toEqual([])
})

describe('where the page’s policy allows less', () => {
  const rest = "style-src 'self'; form-action 'self'; default-src 'none'"

  test.each([
    [
      'no worker',
      (from: string) => `script-src 'self' ${from} 'wasm-unsafe-eval'; worker-src 'none'; connect-src ${from}`,
      0,
    ],
    ['no WebAssembly', (from: string) => `script-src 'self' ${from}; worker-src blob: ${from}; connect-src ${from}`, 1],
  ])('%s: it asks all the same', async (name, policy, workers) => {
    const POLICY = `${policy(hearth.address)}; ${rest}`
    await replaceSite((port) => startPlainSite(port, { HEARTH: hearth.address, POLICY }))
    await visit(site.address)
    await readerIsThere()
    expect(page.workers().length).toBe(workers)
    if (name === 'no WebAssembly') expect(asked.filter(({ url }) => /onnx|wasm/.test(url))).toEqual([])
    await meetCard(postHarsh)
  })

  test('scripts by a nonce alone: it asks, and reads in a worker', async () => {
    const from = hearth.address
    const policy = `script-src 'nonce-n0' 'strict-dynamic' 'wasm-unsafe-eval'; worker-src blob: ${from}; connect-src ${from}; ${rest}`
    const body = `<!doctype html><title>Nonce</title><script nonce="n0" type="module" src="${from}/composer.js"></script>
      <form><label for="comment">Your comment</label><hearth-pause for="comment"></hearth-pause>
      <textarea id="comment" name="comment"></textarea><button>Post the comment</button></form>`
    await replaceSite((port) => servePages(port, { '/': { type: 'text/html', body, policy } }))
    await visit(site.address)
    await readerIsThere()
    expect(page.workers().length).toBe(1)
    await meetCard(postHarsh)
    expect(broken).toEqual([])
  })

  test('no connection to Hearth: it is silent, and everything goes', async () => {
    const POLICY = `script-src 'self' ${hearth.address}; worker-src blob: ${hearth.address}; ${rest}`
    await replaceSite((port) => startPlainSite(port, { HEARTH: hearth.address, POLICY }))
    await visit(site.address)
    await comment().fill(harsh)
    await post()
    await posted(harsh).first().waitFor()
  })
})
