import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actions, reportReasons } from '@hearth/contract'
import { expect, it } from 'vitest'
import en from '../locales/en.console.json' with { type: 'json' }
import { isConsoleMessageId, t } from './console-text.ts'

it('fills in numbers as people say them', () => {
  expect(t('cases.wait', { count: 1 })).toBe('One case waits')
  expect(t('cases.wait', { count: 3 })).toBe('3 cases wait')
  expect(t('due.overdue', { days: 2 })).toBe('late by 2 days')
})

it('has words for every reason and every action, wherever they are named', () => {
  for (const reason of reportReasons) expect(isConsoleMessageId(`reason.${reason}`)).toBe(true)
  for (const family of [
    'action',
    'outcome',
    'log.did',
    'undo.made',
    'deciding.record',
    'skeleton',
    'statement.what',
    'statement.heading',
  ]) {
    const join = family === 'action' || family === 'outcome' || family === 'skeleton' ? '.' : '-'
    for (const action of actions)
      expect(isConsoleMessageId(`${family}${join}${action}`), `${family}${join}${action}`).toBe(true)
  }
})

it('never scolds', () => {
  for (const words of Object.values(en))
    expect(words).not.toMatch(/violat|offen[cd]|punish|guilty|bad (user|person)|must not/iu)
})

it('keeps no sentence that nothing shows', () => {
  const src = join(import.meta.dirname, '..')
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(join(src, path), 'utf8'))
    .join('\n')
  // Ids that are built, as in t(`reason.${reason}`).
  const built = [...sources.matchAll(/`([a-z][\w-]*\.[^`]*\$\{[^`]*)`/g)].map(([, template = '']) => {
    const parts = template.split(/\$\{[^{}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('[\\w-]+')}$`)
  })
  const isShown = (id: string) => sources.includes(`'${id}'`) || built.some((pattern) => pattern.test(id))
  // A held post and a person have words of their own beside the usual ones.
  expect(Object.keys(en).filter((id) => !isShown(id.replace(/-(held|person)$/u, '')) && !isShown(id))).toEqual([])
})
