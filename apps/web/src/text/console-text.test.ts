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
