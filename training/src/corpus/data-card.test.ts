import { expect, test } from 'vitest'
import { writeCard } from './data-card.ts'
import { readPlacedText } from './read-placed.ts'

const line = (text: string, pause: boolean): string =>
  JSON.stringify({
    text,
    context: null,
    labels: { insult: pause ? 1 : 0 },
    target: pause ? 'person' : 'none',
    pause,
    severity: pause ? 2 : 0,
    functionality: 'test',
  })

const { lines, findings } = readPlacedText(
  'heat.jsonl',
  [line('You walnut', true), line('I see', false), '{', ''].join('\n'),
)
const repeats = { exact: [], near: [], contrasts: [], recurring: [] }
const card = [
  '# Card',
  '<!-- counts -->',
  '| `heat` | strong words | |',
  '<!-- /counts -->',
  'by hand',
  '<!-- style -->',
  '<!-- /style -->',
].join('\n')

test('reads what is well formed and names the place of what is not', () => {
  expect(lines.map(({ place }) => place)).toEqual(['heat.jsonl:1', 'heat.jsonl:2'])
  expect(findings).toEqual(['heat.jsonl:3 is no JSON'])
})

test('writes counts and style between their marks and keeps what a person wrote', () => {
  const written = writeCard(card, lines, repeats)
  expect(written).toContain('| `heat` | strong words | 2 | 50 % | 0 % |')
  expect(written).toContain('| “you”, “your” or “u” | 100 % | 0 % |')
  expect(written).toContain('by hand')
  expect(writeCard(written, lines, repeats)).toBe(written)
})
