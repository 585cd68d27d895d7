import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  errorCodes,
  feedOrders,
  limitKinds,
  machineSettings,
  noticeKinds,
  reactionKinds,
  roles,
} from '@hearth/contract'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import en from '../locales/en.json' with { type: 'json' }
import { isMessageId, t, variantOf } from './text.ts'

const src = join(import.meta.dirname, '..')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => readFileSync(join(src, path), 'utf8'))
  .join('\n')

/** Ids that the contract's own lists complete: one of them without words would show a bare id to somebody. */
const families: Readonly<Record<string, readonly string[]>> = {
  error: Object.keys(errorCodes),
  reactions: reactionKinds,
  role: roles,
  order: feedOrders,
  machine: machineSettings,
  notice: noticeKinds,
  people: limitKinds.flatMap((kind) => [kind, `${kind}-done`, `${kind}-now`]),
  reason: ['newest', 'few-votes', 'respected-across-groups', 'respected', 'looking-for-readers', 'pinned', 'other'],
}

describe('the words of the app', () => {
  it.each(Object.entries(families))('has a sentence for every %s', (family, ids) => {
    expect(ids.filter((id) => !isMessageId(`${family}.${id}`))).toEqual([])
  })

  it('has every id that the source names', () => {
    const named = [...sources.matchAll(/\bt\(\s*'([a-z][\w-]*\.[\w.-]+)'/g)].map((match) => match[1] ?? '')
    const conditional = [...sources.matchAll(/\? '([a-z][\w-]*\.[\w-]+)' : '([a-z][\w-]*\.[\w-]+)'/g)].flatMap(
      (match) => [match[1] ?? '', match[2] ?? ''],
    )
    const families = new Set(Object.keys(en).map((id) => id.split('.')[0]))
    const missing = [...named, ...conditional].filter((id) => families.has(id.split('.')[0] ?? '') && !isKnown(id))
    expect(missing).toEqual([])
  })

  it('keeps no sentence that nothing shows', () => {
    const isNamed = (id: string) => sources.includes(`'${id}'`) || sources.includes(`"${id}"`) || isBuilt(id)
    expect(Object.keys(en).filter((id) => !isNamed(id))).toEqual([])
  })

  it('can read every sentence as a message', () => {
    for (const words of Object.values(en)) expect(compileMessage(words, (word) => word)).not.toBe(words)
  })

  it('says nothing with an exclamation mark, and blames nobody', () => {
    const loud = Object.entries(en).filter(([, words]) => /!|\bfailed\b|\binvalid\b|\bforbidden\b/i.test(words))
    expect(loud).toEqual([])
  })

  it('counts as people do', () => {
    expect(t('posts.replies', { count: 0 })).toBe('No replies yet')
    expect(t('posts.replies', { count: 1 })).toBe('1 reply')
    expect(t('posts.replies', { count: 12 })).toBe('12 replies')
  })
})

describe('variantOf', () => {
  it('writes dates as the reader does, within the language of the words', () => {
    expect(variantOf('en', 'en-GB')).toBe('en-GB')
    expect(variantOf('en', 'de-AT')).toBe('en')
    expect(variantOf('en', 'en')).toBe('en')
    expect(variantOf('en', 'en-US@posix')).toBe('en')
    expect(variantOf('en', undefined)).toBe('en')
  })
})

/** The console and /try keep words of their own beside these. */
const others = ['../locales/en.console.json', '../try/locales/en.json'].map(
  (path) => JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Record<string, unknown>,
)
const isKnown = (id: string) => isMessageId(id) || others.some((words) => Object.hasOwn(words, id))

/** Whether the source builds the id from a family, as in `t(`error.${code}`)`. */
const isBuilt = (id: string): boolean => {
  const templates = [...sources.matchAll(/`([a-z][\w-]*\.[^`]*\$\{[^`]*)`/g)].map((match) => match[1] ?? '')
  return (
    templates.some((template) => {
      const pattern = template
        .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
        .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
      return new RegExp(`^${pattern.join('[\\w-]+')}$`).test(id)
    }) || ['action-done', 'role', 'appeal', 'error'].includes(id.split('.')[0] ?? '')
  )
}
