import { expect, test } from 'vitest'
import { labelsOf, partOfGroups, readCorpus } from './corpus.ts'

const lines = readCorpus()
const parts = partOfGroups(lines)

test('keeps the committed hold-out with what is tied to it for measuring, and an eighth for calibration', () => {
  const share = (part: string): number => parts.filter((one) => one === part).length / parts.length
  expect(share('holdout')).toBeGreaterThan(0.03)
  expect(share('holdout')).toBeLessThan(0.06)
  expect(share('dev')).toBeGreaterThan(0.1)
  expect(share('dev')).toBeLessThan(0.17)
})

test('never has one context on two sides', () => {
  const partOf = new Map<string, string>()
  for (const [at, { context }] of lines.entries()) {
    if (context === null) continue
    expect(partOf.get(context) ?? parts[at]).toBe(parts[at])
    partOf.set(context, parts[at] as string)
  }
})

test('says nothing of demeaning where an insult does not state it', () => {
  const line = lines.find(
    ({ text }) => text === "Indicate next time you blind fucking pillock, there's kids on this crossing",
  )
  if (line === undefined) throw new Error('the line has left the corpus')
  const labels = labelsOf(line)
  expect(labels.insult?.y).toBe(1)
  expect(labels.demeaning).toBeUndefined()
  expect(labels.threat?.y).toBe(0)
})
