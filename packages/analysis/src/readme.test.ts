import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createReader } from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''

it('answers the example of the README as the README says', () => {
  const path = /readFile\('([^']+)'\)/.exec(example)?.[1] ?? ''
  const text = /analyzeFast\('([^']+)'\)/.exec(example)?.[1] ?? ''
  const [target, ...findings] = (/^\/\/ (.*)$/m.exec(example)?.[1] ?? '').split(' ')
  const reader = createReader({ ngram: readFileSync(new URL(`../../../${path}`, import.meta.url)) })
  const analysis = reader.analyzeFast(text)
  expect(analysis.target).toBe(target)
  expect(JSON.stringify(analysis.findings)).toBe(
    findings
      .join('')
      .replace(/(\w+):/g, '"$1":')
      .replaceAll("'", '"'),
  )
})
