import { parentPort, workerData } from 'node:worker_threads'
import { loadReader } from '../reader.ts'
import type { Answer, Ask, Said, ThreadData } from './messages.ts'

// The other side of `reader-thread.ts`: one reader, in a thread of its own.
const say = (said: Said): void => parentPort?.postMessage(said)
const { modelsDir } = workerData as ThreadData
const reader = await loadReader(modelsDir)
const { editor } = reader
const answer = async (ask: Ask): Promise<Answer> => {
  if (ask.kind === 'analyze') return reader.analyze(ask.items)
  if (editor === undefined) return []
  return ask.kind === 'seams' ? editor.readSeams(ask.texts) : editor.proposeEdits(...ask.given)
}
parentPort?.on('message', (ask: Ask) => {
  const { id } = ask
  answer(ask).then(
    (said) => say({ kind: 'answered', id, answer: said }),
    // The message of an error may quote a text, and where it goes is not ours to know.
    (error: unknown) => say({ kind: 'failed', id, reason: error instanceof Error ? error.name : 'Error' }),
  )
})
say({
  kind: 'ready',
  version: reader.version,
  thresholds: reader.thresholds,
  languages: reader.languages ?? ['en'],
  canEdit: editor !== undefined,
})
