import { stages } from '@hearth/contract'
import { expect, it } from 'vitest'
import { operationsByStage } from './operations.ts'
import { type Schema, schemaText } from './schema-text.ts'

it('shows an object line by line, with what may be left out marked', () => {
  const schema: Schema = {
    type: 'object',
    required: ['items'],
    properties: {
      items: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
      next: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
  }
  expect(schemaText(schema)).toBe('{\n  items: {\n    id?: string\n  }[]\n  next?: string | null\n}')
})

it.each<[Schema, string]>([
  [{ enum: ['a', 'b'] }, '"a" | "b"'],
  [{ anyOf: [{ enum: ['a'] }, { const: 'b' }] }, '"a" | "b"'],
  [{ type: 'array', items: { anyOf: [{ const: 'a' }, { const: 'b' }] } }, '("a" | "b")[]'],
  [{ type: 'object', patternProperties: { '^.*$': { type: 'integer' } } }, '{\n  [name]: integer\n}'],
  [{ type: 'object' }, '{}'],
  [{}, 'anything'],
])('shows %j', (schema, text) => {
  expect(schemaText(schema)).toBe(text)
})

it('can show every schema of the API', () => {
  for (const stage of Object.values(stages)) {
    for (const line of Object.values(stage)) expect(schemaText(line.response as Schema)).not.toBe('')
  }
})

it('groups operations by stage in the order of the document', () => {
  const document = {
    paths: {
      '/b': { get: { operationId: 'b', tags: ['posts'], responses: { '200': {}, '404': {} } } },
      '/a': { post: { operationId: 'a', tags: ['spaces'] }, get: { operationId: 'c', tags: ['posts'] } },
    },
  }
  const stagesOfDocument = operationsByStage(document)
  expect([...stagesOfDocument.keys()]).toEqual(['posts', 'spaces'])
  expect(stagesOfDocument.get('posts')?.map((one) => one.id)).toEqual(['b', 'c'])
  expect(stagesOfDocument.get('posts')?.[0]?.answers.map((answer) => answer.status)).toEqual(['200'])
})
