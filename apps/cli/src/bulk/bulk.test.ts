import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ended, runHearth, startHearth } from './testing/run-hearth.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
const exists = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined)) !== undefined

const texts = [
  'Thank you so much, this made my day.',
  "You're such an idiot, nobody asked you.",
  'I think the second paragraph says it better.',
  'Ce n’est vraiment pas la réponse à ma question, si ?',
  'Does it still fail with the new release?',
]
const oddities = [
  '',
  ' spaced ',
  '"quoted"',
  'a,b;c',
  'two\nlines',
  'carriage\r\nreturn',
  '=1+1',
  '🙂 é',
  "it's",
  '""',
  '007',
  'NULL',
]
/** Rows in the hand of many programs: quoted where it need not be, and not where it may be. */
const rows = Array.from({ length: 5000 }, (_, index) => [
  oddities[index % oddities.length] ?? '',
  `n${index}`,
  `${texts[index % texts.length]}${index % 7 === 0 ? '\n"So," she said.' : ''}`,
  oddities[(index * 5) % oddities.length] ?? '',
])
const field = (text: string, isQuoted: boolean): string =>
  isQuoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
const table = [['before', 'id', 'text', 'after'], ...rows]
  .map((cells, index) => `${cells.map((text, place) => field(text, (index + place) % 3 === 0)).join(',')}\r\n`)
  .join('')

beforeAll(async () => {
  // The first run may compile lexicon and texts, and says so on stderr.
  await runHearth(['--help'])
  folder = await mkdtemp(join(tmpdir(), 'hearth-bulk-'))
  await writeFile(at('in.csv'), table)
  await writeFile(at('in.jsonl'), rows.map(([, id, text]) => `${JSON.stringify({ id, text })}\n`).join(''))
})
afterAll(() => rm(folder, { recursive: true }))

const into = (output: string, ...more: string[]): string[] => [
  'analyze',
  '--tier',
  'fast',
  '--input',
  at(`in.${output.split('.').at(-1)}`),
  '--output',
  at(output),
  ...more,
]

/** Starts a run and sends a signal as soon as its output has so many bytes. */
async function interrupt(args: readonly string[], output: string, bytes: number, signal: NodeJS.Signals) {
  const child = startHearth(args)
  const ending = ended(child)
  while (child.exitCode === null && ((await stat(at(output)).catch(() => undefined))?.size ?? 0) < bytes)
    await setTimeout(5)
  child.kill(signal)
  return ending
}

describe('a table', () => {
  test('comes back with every other column as it was, and a summary without texts', async () => {
    const { code, out, err } = await runHearth(into('full.csv'))
    expect([code, out]).toEqual([0, ''])
    const output = await readFile(at('full.csv'))
    const [header = [], ...read] = parse(output, { record_delimiter: '\r\n' })
    expect(header.slice(0, 6)).toEqual(['before', 'id', 'text', 'after', 'language', 'pause'])
    expect(read.map((cells) => cells.slice(0, 4))).toEqual(rows)
    expect(read.every((cells) => cells.length === header.length)).toBe(true)
    const cell = (row: number, name: string) => read[row]?.[header.indexOf(name)]
    expect(Number(cell(1, 'pause'))).toBeGreaterThan(0.6)
    expect(cell(1, 'findings')).toContain('insult.intelligence:1')
    expect([cell(3, 'language'), cell(3, 'pause'), cell(3, 'unsupported')]).toEqual(['fr', '', 'language'])
    expect(err).toMatch(/^\n5,000 rows answered, 0 not\./)
    expect(err).toMatch(/\n {2}pause +[\d,]+ +\d+\.\d %\n/)
    expect(err).toMatch(/row \d+ {2}id n\d+\n/)
    expect(err).not.toContain('idiot')
    expect(await exists(at('full.csv.hearth-state'))).toBe(false)
  }, 60_000)

  test('goes through a pipe and is told where a row goes wrong', async () => {
    const text = `You're such an idiot;\nread the ""docs"".`
    const input = `id;body;parent\n1;"${text}";hi\n2;b;c;too;many\n3;"thank you";\n`
    const { code, out, err } = await runHearth(
      ['advise', '--csv', '--tier', 'fast', '--column', 'body', '--context-column', 'parent'],
      input,
    )
    expect(code).toBe(1)
    expect(out).toBe(
      [
        'id;body;parent;advice;reasons;problem',
        `1;"${text}";hi;pause;insult.intelligence:1;`,
        '2;b;c;;;"5 fields where the header has 3: too;many"',
        '3;thank you;;none;;',
        '',
      ].join('\n'),
    )
    expect(err).toMatch(/^row 3 \(line 4\): 5 fields where the header has 3\n\n2 rows answered, 1 not\./)
  })

  test('shows texts in the summary only where that is asked for', async () => {
    const summary = at('summary.txt')
    const { err } = await runHearth(['analyze', '--csv', '--summary', summary, '--show-text'], 'text\nyou idiot\n')
    expect(err).toBe('')
    expect(await readFile(summary, 'utf8')).toMatch(/row 2 {2}you idiot\n/)
  })

  test.each([
    [['--csv', '--jsonl'], '--csv and --jsonl do not go together'],
    [['--column', 'a'], '--column is for many texts'],
    [['--jsonl', '--column', 'a'], '--column is about the columns of a CSV'],
    [['--csv', '--resume'], '--resume needs --output'],
    [['--csv', '--delimiter', 'ab'], '--delimiter is comma'],
    [['--csv', 'a text'], 'A text and --csv do not go together'],
    [['--csv', '--column', 'tekst'], 'There is no column "tekst". There are "id" and "text". Did you mean "text"?'],
    [['--csv', '--input', 'nowhere.csv'], 'nowhere.csv cannot be read: no such file or directory.'],
  ])('explains %j', async (args, sentence) => {
    const { code, out, err } = await runHearth(['analyze', ...args], 'id,text\n1,a\n')
    expect([code === 0, out]).toEqual([false, ''])
    expect(err).toContain(sentence)
  })
})

describe('a run that is interrupted', () => {
  test.each(['csv', 'jsonl'])(
    'goes on and comes to the same %s, byte for byte',
    async (kind) => {
      const [full, part] = [`whole.${kind}`, `part.${kind}`]
      await runHearth(into(full))
      const expected = await readFile(at(full))
      const stopped = await interrupt(into(part), part, expected.length / 5, 'SIGINT')
      expect(stopped.code).toBe(130)
      expect(stopped.err).toMatch(/Stopped after [\d,]+ rows\..* --resume\n$/)
      // Half a line at the end, as a power cut would leave it.
      await interrupt(into(part, '--resume'), part, expected.length / 2, 'SIGTERM')
      const { size } = await stat(at(part))
      await truncate(at(part), size - 5)
      const { code, err } = await runHearth(into(part, '--resume'))
      expect([code, err]).toEqual([
        0,
        expect.stringMatching(/^Going on after row [\d,]+\.\n\n5,000 rows answered, 0 not\./),
      ])
      expect((await readFile(at(part))).equals(expected)).toBe(true)
      expect(await exists(at(`${part}.hearth-state`))).toBe(false)
    },
    90_000,
  )

  test('is not overwritten, and not gone on with where input or settings are others', async () => {
    await interrupt(into('left.csv'), 'left.csv', 100_000, 'SIGINT')
    const left = await readFile(at('left.csv'))
    const refusals = [
      [into('left.csv'), 'Add --resume'],
      [into('left.csv', '--resume', '--id-column', 'id'), 'id-column was –, now id'],
      [['advise', ...into('left.csv', '--resume').slice(1)], 'command was analyze, now advise'],
      [into('left.csv', '--resume', '--input', at('other.csv')), 'The input is not the one'],
      [into('in.csv'), 'is the input'],
      [into('other.csv', '--input', at('in.csv'), '--resume'), 'is either complete or not from an interrupted run'],
    ] as const
    await writeFile(at('other.csv'), `${table}more,n,text,x\r\n`)
    for (const [args, sentence] of refusals) {
      const { code, err } = await runHearth(args)
      expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
    }
    expect((await readFile(at('left.csv'))).equals(left)).toBe(true)
  }, 60_000)
})
