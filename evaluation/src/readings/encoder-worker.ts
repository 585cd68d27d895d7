import { parentPort, workerData } from 'node:worker_threads'
import type { EncoderItem, EncoderReading } from '@hearth/analysis'
import { openEncoder } from './open-encoder.ts'

/** What goes to a worker. */
export interface Asked {
  readonly folder: string
}

/** What comes back: readings in the order of the items, or why there are none. */
export type Said = { readonly readings: readonly EncoderReading[] } | { readonly problem: string }

const opening = openEncoder(new URL((workerData as Asked).folder))
// Told with the first answer.
opening.catch(() => {})

parentPort?.on('message', async (items: readonly EncoderItem[]) => {
  const said: Said = await opening
    .then((encoder) => encoder.read(items))
    .then(
      (readings) => ({ readings }),
      (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
    )
  parentPort?.postMessage(said)
})
