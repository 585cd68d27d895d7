import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { consents, suggestionStates } from '@hearth/contract'
import { expect, it } from 'vitest'
import { t } from './doors-text.ts'
import en from './locales/en.json' with { type: 'json' }

it('counts as people do', () => {
  expect(t('doors.use', { today: 1, month: 40 })).toBe('1 request today, 40 in thirty days')
  expect(t('doors.use', { today: 2, month: 40 })).toBe('2 requests today, 40 in thirty days')
})

it('has words for every state and every ground', () => {
  for (const each of [...suggestionStates, ...consents]) expect(Object.keys(en)).toContain(`suggestions.${each}`)
})

it('keeps no sentence that nothing shows', () => {
  const folders = [import.meta.dirname, join(import.meta.dirname, '..', 'perspective')]
  const code = folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const families = [...suggestionStates, ...consents].map((each) => `suggestions.${each}`)
  for (const id of Object.keys(en)) expect(code.includes(`'${id}'`) || families.includes(id), id).toBe(true)
})
