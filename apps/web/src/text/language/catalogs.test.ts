import { afterEach, describe, expect, it } from 'vitest'
import { followWords, openCatalog, speak, spokenLanguage, wordsReady } from './catalogs.ts'

const english = {
  hello: 'Hello {name}',
  days: '{n, plural, one {# day} other {# days}}',
  only: '{n, plural, one {# door} other {# doors}}',
  linked: 'Read the <link>rules</link>, {name}.',
}
const loaders = {
  './locales/de.json': async () => ({ hello: 'Hallo {name}', days: '{n, plural, one {# Tag} other {# Tage}}' }),
  './locales/fr.json': async () => ({ days: '{n, plural, one {# jour} other {# jours}}' }),
  './locales/es.json': () => Promise.reject(new Error('offline')),
}
const t = openCatalog(english, loaders)

afterEach(() => speak('en'))

describe('a catalog', () => {
  it('is English at first, without waiting', () => {
    expect(t('hello', { name: 'Ana' })).toBe('Hello Ana')
  })

  it('speaks another language once its words have come, and English where it has none', async () => {
    await speak('de')
    expect(spokenLanguage()).toBe('de')
    expect(t('hello', { name: 'Ana' })).toBe('Hallo Ana')
    expect(t('days', { n: 12_345 })).toBe('12.345 Tage')
    expect(t('only', { n: 2 })).toBe('2 doors')
  })

  it('counts as each language does, also where it falls back', async () => {
    await speak('fr')
    expect(t('days', { n: 0 })).toBe('0 jour')
    expect(t('only', { n: 0 })).toBe('0 doors')
  })

  it('stays English where words cannot be fetched, and goes on', async () => {
    await speak('es')
    expect(t('hello', { name: 'Ana' })).toBe('Hello Ana')
    await speak('de')
    expect(t('hello', { name: 'Ana' })).toBe('Hallo Ana')
  })

  it('that is opened later speaks the language of the others', async () => {
    await speak('de')
    const late = openCatalog(english, loaders)
    await wordsReady()
    expect(late('hello', { name: 'Bo' })).toBe('Hallo Bo')
  })

  it('tells whoever follows that there are other words, until they stop', async () => {
    let told = 0
    const stop = followWords(() => told++)
    await speak('de')
    expect(told).toBe(1)
    stop()
    await speak('en')
    expect(told).toBe(1)
  })
})

describe('the pseudo-locales', () => {
  it('change every word and no value, tag or number', async () => {
    await speak('en-XA')
    expect(t('hello', { name: 'Ana' })).toMatch(/^Hé.* Ana$/)
    expect(t('days', { n: 1 })).toMatch(/^1 dá/)
    expect(t('linked', { name: 'Ana' })).toMatch(/^Réá.*<link>.*ü.*<\/link>, Ana\.$/)
    expect(t('linked', { name: 'Ana' })).not.toContain('rules')
  })

  it('make words longer, as German is', async () => {
    const before = t('linked', { name: '' }).length
    await speak('en-XA')
    expect(t('linked', { name: '' }).length).toBeGreaterThan(before * 1.1)
  })

  it('turn words from right to left and leave values as they are', async () => {
    await speak('ar-XB')
    expect(t('hello', { name: 'Ana' })).toBe('\u202eHello\u202c Ana')
    expect(t('linked', { name: 'Ana' })).toContain('<link>\u202erules\u202c</link>')
  })
})
