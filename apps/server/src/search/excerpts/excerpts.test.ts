import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutExcerpt } from './cut-excerpt.ts'
import { plainText } from './plain-text.ts'
import { findRuns, mergeSpans, readMarks } from './read-marks.ts'

const signs = { start: '\u0002', end: '\u0003' }

describe('reading marks', () => {
  test('marks of a copy in lower case stand at the words of the text', () => {
    expect(readMarks('Low 🌊 Tide', 'low 🌊 \u0002tide\u0003', signs)).toEqual([{ start: 7, end: 11 }])
  })

  test('a copy that is not the text sign for sign marks nothing', () => {
    expect(readMarks('Tide', 'low \u0002tide\u0003', signs)).toEqual([])
  })

  test('runs of a script without blanks are found everywhere, and overlaps become one', () => {
    expect(findRuns('東京と京都', ['京'])).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ])
    expect(mergeSpans(findRuns('東京と京都', ['東京', '京と']))).toEqual([{ start: 0, end: 3 }])
  })
})

describe('an excerpt', () => {
  test('stands around the first find and says where something is left out', () => {
    const text = `${'before '.repeat(60)}anchor ${'after '.repeat(60)}`.trim()
    const start = text.indexOf('anchor')
    const { text: cut, marks } = cutExcerpt({ text, marks: [{ start, end: start + 6 }] })
    expect(cut).toMatch(/^…before .* anchor after .*…$/)
    expect(marks.map((mark) => cut.slice(mark.start, mark.end))).toEqual(['anchor'])
    expect(cut.length).toBeLessThanOrEqual(242)
  })

  test('marks stay at their words whatever the text is, and no sign is cut in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.nat(600), fc.nat(20), (text, at, length) => {
        const start = Math.min(at, text.length)
        const end = Math.min(start + length + 1, text.length)
        const marks = start < end ? [{ start, end }] : []
        const cut = cutExcerpt({ text, marks })
        for (const mark of cut.marks) expect(cut.text.slice(mark.start, mark.end)).toBe(text.slice(start, end))
        if (text.isWellFormed()) expect(cut.text.isWellFormed()).toBe(true)
      }),
    )
  })
})

test('the signs of Markdown are left out of plain text, words are not', () => {
  expect(plainText('# Low **tide**\n\n- at [nine](https://example.org)\n> `snake_case` 2 * 3')).toBe(
    'Low tide at nine snake_case 2 * 3',
  )
})
