import { describe, expect, test } from 'vitest'
import { parseLine } from './parse-line.ts'

describe('parseLine', () => {
  test('takes the line number where there is no id', () => {
    expect(parseLine('{"text":"hello"}', 7)).toEqual({
      kind: 'input',
      input: { id: '7', text: 'hello', context: null },
    })
  })

  test('takes id, text and context as they are', () => {
    expect(parseLine('{"id":"x","text":"","context":"before","more":1}', 1)).toEqual({
      kind: 'input',
      input: { id: 'x', text: '', context: 'before' },
    })
  })

  test('takes a number as a name', () => {
    expect(parseLine('{"id":5,"text":"a"}', 1)).toEqual({ kind: 'input', input: { id: '5', text: 'a', context: null } })
  })

  test.each([
    ['nope', 'line.notJson'],
    ['[1]', 'line.notObject'],
    ['null', 'line.notObject'],
    ['{"id":"a"}', 'line.noText'],
    ['{"text":5}', 'line.textType'],
    ['{"id":[5],"text":"a"}', 'line.idType'],
    ['{"text":"a","context":["b"]}', 'line.contextType'],
  ])('refuses %s', (line, problem) => {
    expect(parseLine(line, 1)).toEqual({ kind: 'bad', problem })
  })

  test('leaves blank lines out', () => {
    expect(parseLine('  \r', 1)).toEqual({ kind: 'blank' })
  })
})
