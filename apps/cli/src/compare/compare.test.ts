import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runHearth } from '../bulk/testing/run-hearth.ts'

// Each test starts the command at least once, and some a thread a core.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let folder = ''
const at = (name: string): string => join(folder, name)
const compare = (args: readonly string[], input: string | Uint8Array = '') =>
  runHearth(['perspective', 'compare', '--tier', 'fast', ...args], input)

const calm = [
  'Thank you, that helped me a lot.',
  'I think the second paragraph says it better.',
  'Does it still fail with the new release?',
  'The bus was late again this morning.',
  'We met at the library and talked about the garden.',
]
const harsh = [
  "You're such an idiot, nobody asked you.",
  'Shut up, you stupid moron.',
  'What a pathetic loser you are.',
  'You are a worthless piece of trash.',
]
/** Comments as an export holds them; of the harsh ones, some got a low score then. */
const comments = Array.from({ length: 300 }, (_, index) => {
  const isHarsh = index % 10 === 0
  const list = isHarsh ? harsh : calm
  const text = `${list[index % list.length]} Number ${index}.`
  const score = isHarsh ? (index % 50 === 0 ? 0.3 : 0.85 + (index % 7) / 100) : (index % 13) / 40
  return { id: `c${index}`, text, score }
})
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const table = (rows: readonly string[]): string => `id,comment,TOXICITY,likes\r\n${rows.join('\r\n')}\r\n`
const rows = comments.map(({ id, text, score }) => `${id},${quoted(text)},${score},3`)

beforeAll(async () => {
  // The first run may compile lexicon and texts, and says so on stderr.
  await runHearth(['--help'])
  folder = await mkdtemp(join(tmpdir(), 'hearth-compare-'))
  await writeFile(at('old.csv'), table(rows))
})
afterAll(() => rm(folder, { recursive: true }))

describe('hearth perspective compare', () => {
  test('tells where to put the threshold, and shows it', async () => {
    const { code, out, err } = await compare(['--csv', at('old.csv'), '--output', at('plot.html')])
    expect([code, err]).toEqual([0, `The picture is in ${at('plot.html')}.\n`])
    expect(out).toContain('TOXICITY · 300 comments')
    expect(out).toContain('From 0.80 on, Perspective flagged 24 of them (8.0 %).')
    expect(out).toMatch(/On Hearth's score 0\.\d+ (flags as many|comes nearest)/)
    expect(out).toMatch(/Same order: 0\.\d\d \(Spearman\)/)
    expect(out).toContain('┤')
    expect(out).not.toContain('idiot')
    const page = await readFile(at('plot.html'), 'utf8')
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
    expect(page).not.toContain('idiot')
  })

  test('gives the same figures as JSON, from lines and from standard input, on one thread or several', async () => {
    const from = async (args: readonly string[], input = '') => {
      const { code, out } = await compare([...args, '--json'], input)
      expect(code).toBe(0)
      return JSON.parse(out)
    }
    const lines = comments.map(({ id, text, score }) => JSON.stringify({ id, text, TOXICITY: score })).join('\n')
    const [csv, jsonl] = [await from(['--csv', at('old.csv')]), await from(['--jsonl'], lines)]
    expect(csv.attributes[0]).toMatchObject({ attribute: 'toxicity', comparison: { comments: 300, flaggedThen: 24 } })
    const figures = ({ attributes: [{ comparison }] }: typeof csv) => {
      const { disagreements: _, ...rest } = comparison
      return rest
    }
    expect(figures(jsonl)).toEqual(figures(csv))
    const many = Array.from({ length: 4 }, () => lines).join('\n')
    const four = (await from(['--jsonl'], many)).attributes[0].comparison
    const one = csv.attributes[0].comparison
    expect([four.comments, four.match.threshold, four.agreement.share]).toEqual([
      1200,
      one.match.threshold,
      one.agreement.share,
    ])
    expect(four.spearman).toBeCloseTo(one.spearman, 9)
  })

  test('takes what shadow mode writes, one attribute beside the other, and draws them', async () => {
    const pairs = comments.map(({ score }, index) => {
      const attribute = index % 2 === 0 ? 'TOXICITY' : 'INSULT'
      return `2026-11-21,${attribute},en,${score ** 2},${score},hearth-reader/0`
    })
    await writeFile(at('shadow-scores.csv'), `day,attribute,language,ours,theirs,engine\n${pairs.join('\n')}\n`)
    const { code, out } = await compare(['--csv', at('shadow-scores.csv'), '--output', at('plot.svg')])
    expect(code).toBe(0)
    expect(out).toContain('TOXICITY · 150 comments')
    expect(out).toContain('INSULT · 150 comments')
    expect(out).toContain('The reader here is another one')
    expect(await readFile(at('plot.svg'), 'utf8')).toMatch(/^<svg [\s\S]*INSULT · 150 comments[\s\S]*<\/svg>\n$/)
  })

  test('names rows that cannot be read, compares the others, and says so by its exit code', async () => {
    const bad = ['x1,Hello there,high,1', 'x2,"Hello\nthere",42,1', 'x3,,0.5,1', 'x4,Hello,0.5,1,extra']
    const { code, out, err } = await compare(['--csv'], table([...bad, ...rows]))
    expect(code).toBe(1)
    expect(err).toBe(
      [
        'row 2: the score in TOXICITY is no number [score-not-a-number]',
        'row 3: the score in TOXICITY is 42; it goes from 0 to 1 [score-out-of-range]',
        'row 4 (line 5): a score, and no comment [text-missing]',
        'row 5 (line 6): 5 fields where the header has 4 [too-many-fields]',
        '',
      ].join('\n'),
    )
    expect(out).toContain('4 rows could not be read.')
  })

  test('names columns and attributes as they are asked for', async () => {
    const semicolons = `said;how bad;then\n${comments.map(({ text, score }) => `${quoted(text)};${String(score).replace('.', ',')};x`).join('\n')}\n`
    const { code, out } = await compare(
      ['--csv', '--text', 'said', '--score', 'how bad', '--attribute', 'INSULT', '--threshold', '0.5', '--show-text'],
      semicolons,
    )
    expect([code, /INSULT · 300 comments/.test(out), /From 0\.50 on/.test(out)]).toEqual([0, true, true])
  })
})

test.each([
  [['--csv', 'nowhere.csv'], 1, 'nowhere.csv cannot be read: no such file or directory.'],
  [['--csv', '--text', 'said'], 2, '[column-not-found]'],
  [['--csv', '--attribute', 'FLIRTATION'], 2, 'Hearth does not score an attribute "FLIRTATION". [attribute-unknown]'],
  [['--csv', '--attribute', 'INSULT'], 1, '[no-score-column]'],
  [['--csv', '--threshold', '80'], 2, '--threshold is a number from 0 to 1, not "80".'],
  [['--csv', '--output', 'plot.png'], 2, '--output is a file that ends in .svg or .html, not "plot.png".'],
  [['--csv', '--plot'], 2, 'Unknown option'],
  [['--csv', '--jsonl'], 2, 'do not go together'],
  [[], 2, 'No scores to compare'],
])('%j is refused with %d: %s', async (args, exitCode, sentence) => {
  const { code, out, err } = await compare(args, 'id,comment,TOXICITY\n1,hi,0.5\n')
  expect([code, out]).toEqual([exitCode, ''])
  expect(err).toContain(sentence)
})

test.each([
  ['nothing', '', 'The input has no header'],
  ['a header alone', 'text,TOXICITY\n', '[nothing-to-compare]'],
  ['no scores', 'text,TOXICITY\nhi,\n', '[nothing-to-compare]'],
  [
    'no column with scores',
    'text,likes\nhi,3\n',
    'There are “text”, “likes”. Name one with --score. [no-score-column]',
  ],
  ['no column with comments', 'TOXICITY,likes\n0.5,3\n', '[no-text-column]'],
])('a file with %s is refused', async (_, input, sentence) => {
  const { code, err } = await compare(['--csv'], input)
  expect(code).toBe(1)
  expect(err).toContain(sentence)
})

test('anything but compare is answered with what there is', async () => {
  const { code, err } = await runHearth(['perspective', 'compair'])
  expect([code, err]).toEqual([
    2,
    'hearth: "hearth perspective" knows compare, not "compair". Did you mean "compare"? "hearth perspective --help" says more.\n',
  ])
})
