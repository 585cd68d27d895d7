import type { Desk } from '../../reader/desk.ts'
import type { ReaderPort } from '../../reader/reader-port.ts'

/**
 * Reads in the page itself, with the n-gram tier alone: for pages whose policy lets no worker start. It takes some milliseconds of the
 * page's own time, on send only.
 *
 * @param modelUrl absolute address of the n-gram model's folder
 */
export function createHereReader(modelUrl: string): ReaderPort {
  let desk: Promise<Desk> | null = null
  const open = (): Promise<Desk> => {
    desk ??= import('../../reader/desk.ts').then(({ loadDesk }) => loadDesk({ modelUrl }))
    // A connection that was lost for a moment does not end the reader.
    desk.catch(() => {
      desk = null
    })
    return desk
  }
  return {
    warm: () => void open().catch(() => {}),
    async advise(input) {
      const { read } = await open()
      const [answer] = await read([input], 'full')
      if (answer === undefined) throw new Error('reader-failed')
      return answer
    },
  }
}
