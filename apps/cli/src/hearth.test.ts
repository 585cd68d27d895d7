import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'

const binary = fileURLToPath(new URL('../bin/hearth.mjs', import.meta.url))
const harsh = "You're such an idiot. Read the docs."

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real command as a child process, as a shell would. */
async function hearth(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const child = spawn(process.execPath, [binary, ...args])
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

const lines = (texts: readonly unknown[]): string => texts.map((item) => `${JSON.stringify(item)}\n`).join('')
const parsed = (out: string): { id: string; [key: string]: unknown }[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

// The first run may compile lexicon and texts, and says so on stderr.
beforeAll(async () => {
  await hearth(['--help'])
}, 60_000)

describe('hearth', () => {
  test('says what it can do, also for each command', async () => {
    expect(await hearth(['--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('migrate') })
    for (const command of [
      'analyze',
      'advise',
      'serve',
      'door',
      'migrate',
      'export',
      'import',
      'backup',
      'claim-links',
      'doctor',
    ]) {
      const { code, out } = await hearth([command, '--help'])
      expect([code, out]).toEqual([0, expect.stringContaining(`hearth ${command}`)])
    }
    // A process for each command: on a busy machine that takes its time.
  }, 120_000)

  test.each([
    [['analize'], 'Did you mean "analyze"?'],
    [[], 'Which command?'],
    [['analyze', '--frob'], "Unknown option '--frob'"],
    [['advise', '--tier', 'huge', 'x'], '--tier is one of fast, cascade and full'],
    [['advise', '--locale', 'xx', 'x'], 'There is no locale "xx" yet'],
    [['analyze', '--jsonl', 'a text'], 'do not go together'],
    [['analyze', '--jsonl', '--context', 'a'], '--context does not go with --jsonl'],
    [['advise'], 'No text'],
  ])('answers %j with a sentence and exit code 2', async (args, sentence) => {
    const { code, out, err } = await hearth(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^hearth: .*[.?]\n$/)
    expect(err).toContain(sentence)
  })
})

describe('hearth analyze and advise', () => {
  test('show a text on the command line as a card', async () => {
    expect((await hearth(['analyze', harsh])).out).toContain('~~~~~')
    const { out, code } = await hearth(['advise', harsh])
    expect([code, out]).toEqual([0, expect.stringContaining('Read the docs.')])
  })

  test('print what the README shows', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
    const { out } = await hearth(['advise', harsh])
    expect(readme).toContain(`$ npx --no hearth advise "${harsh}"\n${out.trimEnd()}\n`)
    const shown = /printf '(.*)' \|\n.*\n([^`]*)\n```/.exec(readme)
    const ran = await hearth(['advise', '--jsonl'], shown?.[1]?.replaceAll('\\n', '\n'))
    expect(ran.out + ran.err).toBe(`${shown?.[2]}\n`)
  })

  test('read one text from a pipe and print its JSON when asked', async () => {
    const { out } = await hearth(['analyze', '--json'], `${harsh}\n`)
    expect(JSON.parse(out)).toMatchObject({ language: 'en', target: 'person' })
  })

  test('advise on lines: level, reasons in words, wordings', async () => {
    const { code, out, err } = await hearth(
      ['advise', '--jsonl'],
      lines([
        { id: 'a', text: harsh },
        { id: 'b', text: 'Thanks for the docs.' },
      ]),
    )
    expect([code, err]).toEqual([0, ''])
    const [first, second] = parsed(out)
    expect(first).toMatchObject({ id: 'a', advice: 'pause', cannotSoften: false })
    expect(first?.reasons).toContainEqual(
      expect.objectContaining({ start: 7, end: 20, message: expect.stringContaining('“such an idiot”') }),
    )
    expect(first?.rewordings).toContainEqual({ text: 'Read the docs.', strategy: 'drop-the-sting' })
    expect(second).toEqual({ id: 'b', advice: 'none', reasons: [], rewordings: [], cannotSoften: false })
  })

  test.each(['fast', 'cascade', 'full'])('answer in the tier %s', async (tier) => {
    const { code, out } = await hearth(['analyze', '--jsonl', '--tier', tier], lines([{ id: 'a', text: harsh }]))
    const [answer] = parsed(out)
    expect([code, answer?.degraded]).toEqual([0, undefined])
    expect(String(answer?.engine).includes('+encoder-en/')).toBe(tier !== 'fast')
  })

  test('name each bad line with its number and answer the others', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":"a","text":"hello"}\n\nnope\n{"text":"no id"}\n'),
      Buffer.from([0xff, 0x0a]),
      Buffer.from('{"id":"b"}\n{"id":"c","text":"no line break"}'),
    ])
    const { code, out, err } = await hearth(['analyze', '--jsonl'], input)
    expect(code).toBe(1)
    expect(parsed(out).map(({ id }) => id)).toEqual(['a', '4', 'c'])
    expect(err.split('\n')).toEqual([
      'line 3: not JSON',
      'line 5: not valid UTF-8',
      'line 6: no "text"',
      '3 answered, 3 not.',
      '',
    ])
  })

  test('keep the order of a large input on all cores, and say the same there', async () => {
    const texts = ['hello there', harsh, 'nice work on the parser', 'shut up, nobody asked you', 'ok']
    const items = Array.from({ length: 6000 }, (_, index) => ({ id: `n${index}`, text: texts[index % texts.length] }))
    const { code, out, err } = await hearth(['analyze', '--jsonl', '--tier', 'fast'], lines(items))
    expect([code, err]).toEqual([0, ''])
    const answers = parsed(out)
    expect(answers.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    for (const index of [5995, 5996, 5997, 5998, 5999]) {
      expect({ ...answers[index], id: '' }).toEqual({ ...answers[index - 5995], id: '' })
    }
  })

  test('answer a line before the next one comes', async () => {
    const child = spawn(process.execPath, [binary, 'analyze', '--jsonl'])
    child.stdin.write(lines([{ id: 'first', text: 'hello' }]))
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    expect(JSON.parse(chunk.toString()).id).toBe('first')
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  test('end quietly when whoever reads them has gone', async () => {
    const child = spawn(process.execPath, [binary, 'analyze', '--jsonl', '--tier', 'fast'])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.stdin.on('error', () => {})
    child.stdin.end(lines(Array.from({ length: 20_000 }, (_, index) => ({ id: String(index), text: harsh }))))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = (await once(child, 'close')) as [number | null]
    expect([code, err]).toEqual([0, ''])
  })

  test('end on a signal as any program does', async () => {
    const child = spawn(process.execPath, [binary, 'analyze', '--jsonl'])
    child.stdin.write(lines([{ text: 'hello' }]))
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([null, 'SIGTERM'])
  })
})
