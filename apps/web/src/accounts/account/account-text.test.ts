import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import en from './locales/en.json' with { type: 'json' }

const code = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n')

it('keeps no sentence that nothing shows', () => {
  expect(Object.keys(en).filter((id) => !code.includes(`'${id}'`))).toEqual([])
})
