import { flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { type Config, ConfigError } from '../ground/config.ts'

/** A path of the checkout. */
export const checkout = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

/** The address that people use. */
export const addressOf = ({ publicUrl, host }: Config, port: number): string =>
  publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/** @throws ConfigError where the port or the address cannot be had */
export const listen = async (app: FastifyInstance, { port, host }: Config): Promise<void> => {
  await app.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new ConfigError(`Port ${port} is already in use: choose another one with PORT.`)
    if (error.code === 'EADDRNOTAVAIL') throw new ConfigError(`HOST ${host} is not an address of this machine.`)
    throw error
  })
  // Where whoever started us keeps what was compiled (NODE_COMPILE_CACHE): now, since a killed process writes nothing.
  setImmediate(flushCompileCache)
}

/** Stops once, on SIGINT or SIGTERM, and ends the process. */
export const stopOnSignal = (stop: () => Promise<void>): void => {
  let isStopping = false
  const once = (signal: NodeJS.Signals) => {
    if (isStopping) return
    isStopping = true
    process.stdout.write(`\nStopping (${signal}) …\n`)
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
  // Started by `npm start`, there is a channel to it: when that process is gone, even by a kill -9, so are we.
  if (process.connected) process.on('disconnect', () => once('SIGTERM'))
}
