import { expect, test } from 'vitest'
import { ConfigError, toConfig } from './config.ts'
import { readEnv } from './env.ts'

const read = (env: Record<string, string>) => toConfig(readEnv(env))

test('without any setting Hearth listens on loopback at 4747 with its own database', () => {
  expect(read({})).toMatchObject({
    port: 4747,
    host: '127.0.0.1',
    databaseUrl: null,
    publicUrl: null,
    isDoorOpen: true,
    isReaderApiOpen: false,
  })
})

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535; it is "eighty".'],
  [{ PORT: '70000' }, 'PORT must be a whole number'],
  [{ HOST: 'http://example.org/' }, 'HOST must be a host name'],
  [{ DATABASE_URL: 'mysql://root:secret@db/x' }, 'DATABASE_URL must be an address that begins with postgres://'],
  [{ PUBLIC_URL: 'example.org' }, 'PUBLIC_URL must be an address'],
  [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET must have at least 32 characters.'],
  [{ TRUST_PROXY: '-1' }, 'TRUST_PROXY must be a whole number'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  [{ READER_API: 'yes' }, 'READER_API must be one of on, off; it is "yes".'],
  [{ WORDING_KEY: 'x' }, 'WORDING_KEY needs WORDING_URL'],
  [{ WORDING_URL: 'http://127.0.0.1:11434/v1' }, 'WORDING_URL needs WORDING_MODEL'],
  [{ WORDING_URL: 'file:///etc/passwd', WORDING_MODEL: 'm' }, 'WORDING_URL must be an address'],
  [{ WORDING_URL: 'https://me:hunter2@llm.example/v1', WORDING_MODEL: 'm' }, 'WORDING_URL must be a plain address'],
  [{ WORDING_URL: 'https://llm.example/v1?key=hunter2', WORDING_MODEL: 'm' }, 'a key goes into WORDING_KEY'],
])('%j stops the start with a sentence', (env, sentence) => {
  expect(() => read(env)).toThrow(ConfigError)
  expect(() => read(env)).toThrow(sentence)
})

test('a model that proposes wordings is named by its host; nothing is plugged in unless somebody says so', () => {
  expect(read({}).wordings).toBe(null)
  const url = 'https://llm.example:8443/v1/chat/completions/'
  expect(read({ WORDING_URL: url, WORDING_MODEL: 'small', WORDING_KEY: 'k' }).wordings).toEqual({
    url: 'https://llm.example:8443/v1',
    host: 'llm.example:8443',
    key: 'k',
    model: 'small',
    format: 'schema',
    timeoutMs: 2500,
  })
})

test('a sentence never repeats a password', () => {
  expect(() => read({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toThrow(/^(?!.*hunter2)/)
  const url = 'https://me:hunter2@llm.example/v1'
  expect(() => read({ WORDING_URL: url, WORDING_MODEL: 'm' })).toThrow(/^(?!.*hunter2)/)
})

test.each([
  [{}, true],
  [{ HOST: '127.0.0.5' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '127.0.0.1', PUBLIC_URL: 'https://hearth.example' }, false],
  [{ HOST: '127.evil.example' }, false],
  [{ TRUST_PROXY: '1' }, false],
])('with %j the door is open without a key: %s', (env, isOpen) => {
  expect(read(env).isDoorOpen).toBe(isOpen)
})

test('an address in capitals is https all the same', () => {
  expect(read({ PUBLIC_URL: 'HTTPS://hearth.example' }).publicUrl).toBe('https://hearth.example')
})

test('an empty string counts as not set, and a trailing slash is dropped', () => {
  expect(read({ PORT: '', PUBLIC_URL: 'https://hearth.example/' })).toMatchObject({
    port: 4747,
    publicUrl: 'https://hearth.example',
  })
})
