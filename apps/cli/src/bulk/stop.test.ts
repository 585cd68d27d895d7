import { describe, expect, test } from 'vitest'
import { exitCodeOf, openStop } from './stop.ts'

describe('openStop', () => {
  test('passes answers and errors on until somebody wants to stop', async () => {
    const stop = openStop(true)
    expect(await stop.unless(Promise.resolve('answer'))).toBe('answer')
    await expect(stop.unless(Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    const waiting = stop.unless(new Promise(() => {}))
    process.emit('SIGHUP', 'SIGHUP')
    expect(await waiting).toBeUndefined()
    expect(stop.signal).toBe('SIGHUP')
    expect(await stop.unless(Promise.resolve('late'))).toBeUndefined()
    expect(process.listeners('SIGTERM').filter(({ name }) => name === 'onSignal')).toEqual([])
  })

  test('ends as shells count it', () => {
    expect([exitCodeOf('SIGINT'), exitCodeOf('SIGTERM')]).toEqual([130, 143])
  })
})
