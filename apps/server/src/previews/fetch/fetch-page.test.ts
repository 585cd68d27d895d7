import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchPage, type Net } from './fetch-page.ts'

vi.setConfig({ testTimeout: 60_000 })

type Answer = (request: IncomingMessage, response: ServerResponse) => void
let server: Server
let asked: IncomingMessage[]
let pages: Record<string, Answer>
let names: Record<string, readonly string[] | (() => readonly string[])>
const outside = '93.184.216.34'

const html: Answer = (_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Tide</title>')
const redirect =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end()

/** A world of one server behind every address; the names lead where the test says. */
const net: Net = {
  resolve: async (name) => {
    const known = names[name]
    if (known === undefined) throw new Error('ENOTFOUND')
    return typeof known === 'function' ? known() : known
  },
  dial: () => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    const page = pages[request.url ?? '']
    if (page) page(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  pages = { '/tide': html }
  names = { 'harbour.example': [outside] }
})

const why = async (address: string) => {
  const answer = await fetchPage(net, address)
  return answer.kind === 'none' ? answer.why : answer.kind
}

test('a page of the open internet is fetched, as nobody', async () => {
  const answer = await fetchPage(net, 'http://harbour.example/tide')
  expect(answer).toMatchObject({ kind: 'page', contentType: 'text/html' })
  const { headers } = asked[0] as IncomingMessage
  expect(headers.host).toBe('harbour.example')
  expect([headers.cookie, headers.referer, headers.authorization, headers['accept-language']]).toEqual(
    Array(4).fill(undefined),
  )
})

describe('what is not of the open internet is never connected to', () => {
  test.each([
    'http://127.0.0.1/tide',
    'http://2130706433/tide',
    'http://0x7f.1/tide',
    'http://[::1]/tide',
    'http://[::ffff:127.0.0.1]/tide',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/tide',
    'http://localhost/tide',
    'http://printer.local/tide',
    'http://intranet/tide',
    'http://metadata.google.internal/tide',
    'http://harbour.example:8080/tide',
    'http://harbour.example:22/tide',
    'http://name:word@harbour.example/tide',
    'ftp://harbour.example/tide',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('%s', async (address) => {
    names.localhost = [outside]
    names['printer.local'] = [outside]
    names.intranet = [outside]
    names['metadata.google.internal'] = [outside]
    expect([await why(address), asked.length]).toEqual(['address', 0])
  })

  test.each([['127.0.0.1'], [outside, '10.0.0.1'], ['::1'], ['fd00::1'], []])(
    'a name that leads to %j %j',
    async (...addresses) => {
      names['harbour.example'] = addresses.filter((one) => typeof one === 'string')
      expect([await why('http://harbour.example/tide'), asked.length]).toEqual(['address', 0])
    },
  )

  test('a redirect into the house, straight or by a name', async () => {
    names['inside.example'] = ['192.168.0.1']
    for (const location of ['http://127.0.0.1/tide', 'http://inside.example/', 'file:///etc/passwd', '//[::1]/']) {
      pages['/away'] = redirect(location)
      expect(await why('http://harbour.example/away'), location).toBe('address')
    }
    expect(asked.map((one) => one.url)).toEqual(Array(4).fill('/away'))
  })

  test('a name that changes its mind: the address that was checked is the one that is called', async () => {
    let times = 0
    names['harbour.example'] = () => {
      times += 1
      return times === 1 ? [outside] : ['127.0.0.1']
    }
    const called: string[] = []
    const watched: Net = {
      ...net,
      dial: (address, port) => {
        called.push(`${address}:${port}`)
        return net.dial(address, port)
      },
    }
    expect((await fetchPage(watched, 'http://harbour.example/tide')).kind).toBe('page')
    expect([times, called]).toEqual([1, [`${outside}:80`]])
    pages['/away'] = redirect('/tide')
    times = 0
    expect((await fetchPage(watched, 'http://harbour.example/away')).kind).toBe('none')
  })
})

describe('what is too much is left', () => {
  test('redirects without end', async () => {
    pages['/round'] = redirect('/round')
    expect([await why('http://harbour.example/round'), asked.length]).toEqual(['redirects', 4])
  })

  test('a page without end: its begin is read, and the rest is not', async () => {
    pages['/endless'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    const answer = await fetchPage(net, 'http://harbour.example/endless')
    expect(answer.kind === 'page' && answer.bytes.length).toBe(256 * 1024)
  })

  test('a page that never comes', async () => {
    pages['/slow'] = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<title>')
    expect(await fetchPage(net, 'http://harbour.example/slow', 200)).toEqual({ kind: 'none', why: 'network' })
  })

  test.each([
    ['type', { 'content-type': 'image/png' }, 200],
    ['type', { 'content-type': 'application/pdf' }, 200],
    ['encoding', { 'content-type': 'text/html', 'content-encoding': 'gzip' }, 200],
    ['status', { 'content-type': 'text/html' }, 500],
    ['status', { 'content-type': 'text/html' }, 206],
  ] as const)('what is no page: %s %j', async (expected, headers, status) => {
    pages['/other'] = (_, response) => response.writeHead(status, headers).end('x')
    expect(await why('http://harbour.example/other')).toBe(expected)
  })

  test('a host that nobody knows, and one that breaks off', async () => {
    pages['/broken'] = (_, response) => response.destroy()
    expect([await why('http://nowhere.example/'), await why('http://harbour.example/broken')]).toEqual([
      'network',
      'network',
    ])
  })
})
