import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import * as moderation from './index.ts'

it('prints what the README says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, code, output] = readme.match(/```js\n([\s\S]*?)```\n\n```\n([\s\S]*?)```/) ?? []
  const body = (code ?? '').replace(/import (\{.*\}) from '@hearth\/moderation'/, 'const $1 = moderation')
  const lines: string[] = []
  const log = (...values: unknown[]) =>
    lines.push(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '))
  new Function('moderation', 'console', body)(moderation, { log })
  expect(`${lines.join('\n')}\n`).toBe(output)
})
