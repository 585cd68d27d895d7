import { describe, expect, test } from 'vitest'
import { type ParsedRow, parseLine } from './parse-line.ts'

const parse = (line: string): ParsedRow => parseLine({ fields: [line] })

describe('parseLine', () => {
  test('says so where a line names itself by nothing', () => {
    expect(parse('{"text":"hello"}')).toEqual({ kind: 'input', input: { id: null, text: 'hello', context: null } })
  })

  test('takes id, text and context as they are', () => {
    expect(parse('{"id":"x","text":"","context":"before","more":1}')).toEqual({
      kind: 'input',
      input: { id: 'x', text: '', context: 'before' },
    })
  })

  test('takes a number as a name', () => {
    expect(parse('{"id":5,"text":"a"}')).toEqual({ kind: 'input', input: { id: '5', text: 'a', context: null } })
  })

  test.each([
    ['nope', 'line.notJson'],
    ['[1]', 'line.notObject'],
    ['null', 'line.notObject'],
    ['{"id":"a"}', 'line.noText'],
    ['{"text":5}', 'line.textType'],
    ['{"id":[5],"text":"a"}', 'line.idType'],
    ['{"text":"a","context":["b"]}', 'line.contextType'],
  ])('refuses %s', (line, id) => {
    expect(parse(line)).toEqual({ kind: 'bad', problem: { id } })
  })

  test('leaves blank lines out', () => {
    expect(parse('  \r')).toEqual({ kind: 'blank' })
  })
})
