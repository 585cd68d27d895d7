// A plain site with a strict policy, as many have: static files, comments in memory. It has nothing of Hearth but one address.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const hearth = process.env.HEARTH ?? 'http://127.0.0.1:4747'
const port = Number(process.env.PORT ?? 8080)
const copied = process.env.COPIED ?? ''

// What the pause needs is in the four lines that name Hearth; nothing inline, nothing evaluated.
const policy =
  process.env.POLICY ??
  [
    "default-src 'none'",
    `script-src 'self' ${hearth} 'wasm-unsafe-eval'`,
    `worker-src blob: ${hearth}`,
    `connect-src ${hearth}`,
    "require-trusted-types-for 'script'; trusted-types lit-html hearth",
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const comments = ['The spring, please. I can live with a squeak. — Nadia']
const types = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
}
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign])

const page = async () => {
  const html = await readFile(new URL('site/index.html', import.meta.url), 'utf8')
  const list = comments.map((comment) => `<li>${escaped(comment)}</li>`).join('')
  return html
    .replace('https://hearth.example/composer.js', copied ? '/hearth/composer.js' : `${hearth}/composer.js`)
    .replace('<!-- comments -->', `<ol class="comments">${list}</ol>`)
}

const answer = async ({ method, url }, body) => {
  const { pathname } = new URL(url, 'http://site')
  if (method === 'POST' && pathname === '/comments') {
    const comment = new URLSearchParams(body).get('comment') ?? ''
    if (comment.trim() !== '') comments.push(comment.slice(0, 2000))
    return { status: 303, headers: { location: '/' } }
  }
  if (pathname === '/') return { type: 'html', content: await page() }
  const inCopy = copied !== '' && /^\/hearth\/[\w./-]+$/.test(pathname) && !pathname.includes('..')
  const file = inCopy
    ? `${copied}/${pathname.slice('/hearth/'.length)}`
    : fileURLToPath(new URL(`site${pathname}`, import.meta.url))
  if (!inCopy && !/^\/site\.(css|js)$/.test(pathname)) return { status: 404, content: 'Not here.' }
  return { type: pathname.split('.').at(-1), content: await readFile(file) }
}

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const found = await answer(request, Buffer.concat(chunks).toString()).catch(() => ({
    status: 404,
    content: 'Not here.',
  }))
  const { status = 200, headers = {}, type = 'plain', content = '' } = found
  response.writeHead(status, {
    'content-security-policy': policy,
    'content-type': `${types[type] ?? (type === 'plain' ? 'text/plain' : 'application/octet-stream')}; charset=utf-8`,
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(content)
})
server.listen(port, '127.0.0.1', () => console.log(`The plain site is at http://127.0.0.1:${server.address().port}`))
