import { expect, test } from 'vitest'
import { groupLines } from './group-lines.ts'

const line = (text: string, context: string | null = null, file = 'a') => ({ text, context, file })

test('keeps answers to one message together, across files', () => {
  const groups = groupLines([line('well done', 'I passed!'), line('oh no', null), line('lucky you', 'i passed', 'b')])
  expect(groups[0]).toBe(groups[2])
  expect(groups[1]).not.toBe(groups[0])
})

test('keeps minimal contrasts that stand near each other together', () => {
  const groups = groupLines([
    line('Absolute muppet of a man who parks across two bays'),
    line('Absolute muppet of a ticket machine took my money'),
    line('See you at nine by the gate'),
  ])
  expect(groups[0]).toBe(groups[1])
  expect(groups[2]).not.toBe(groups[0])
})

test('keeps near-duplicates together, however far apart', () => {
  const filler = Array.from({ length: 20 }, (_, at) => line(`filler${at} alpha${at} beta${at}`))
  const groups = groupLines([
    line('I have never seen such a mess in my life'),
    ...filler,
    line('honestly never seen such a mess in my kitchen', null, 'b'),
  ])
  expect(groups[0]).toBe(groups[groups.length - 1])
})
