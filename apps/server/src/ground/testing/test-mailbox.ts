import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export interface ArrivedMail {
  readonly to: string
  readonly subject: string
  /** Headers and text as they were sent, the text decoded. */
  readonly headers: string
  readonly text: string
}

/** A mail server that takes everything and shows it: the outside world of tests. */
export interface TestMailbox {
  /** What SMTP_URL is set to. */
  readonly url: string
  readonly mails: ArrivedMail[]
  /** Answers the next mail with an error, once. */
  refuseNext(): void
  close(): Promise<void>
}

export const openTestMailbox = async (): Promise<TestMailbox> => {
  const mails: ArrivedMail[] = []
  const sockets = new Set<Socket>()
  let isRefusing = false
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    const say = (line: string) => socket.write(`${line}\r\n`)
    let [to, data, isData, rest] = ['', '', false, '']
    say('220 mailbox.test ESMTP')
    socket.setEncoding('utf8').on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (isData && line !== '.') data += `${line.replace(/^\.\./, '.')}\r\n`
        else if (isData) {
          isData = false
          if (!isRefusing) mails.push(toMail(to, data))
          say(isRefusing ? '451 try again later' : '250 taken')
          isRefusing = false
        } else if (/^EHLO/i.test(line)) say('250 mailbox.test')
        else if (/^DATA/i.test(line)) {
          ;[isData, data] = [true, '']
          say('354 go on')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else {
          to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? to
          say('250 ok')
        }
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refuseNext: () => {
      isRefusing = true
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

const toMail = (to: string, data: string): ArrivedMail => {
  const cut = data.indexOf('\r\n\r\n')
  const headers = data.slice(0, cut).replace(/\r\n[ \t]+/g, ' ')
  const body = data.slice(cut + 4)
  const isQuoted = /^content-transfer-encoding: quoted-printable$/im.test(headers)
  return {
    to,
    subject: /^subject: (.*)$/im.exec(headers)?.[1] ?? '',
    headers,
    text: (isQuoted ? unquote(body) : body).replaceAll('\r\n', '\n'),
  }
}

const unquote = (body: string): string =>
  Buffer.from(
    body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
