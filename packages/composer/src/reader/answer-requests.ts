import type { Desk } from './desk.ts'
import { type FailureCode, isRequest, type ModelAddresses, type Request, type Response } from './messages.ts'

/** So many texts are read before the worker looks whether a call was cancelled meanwhile. */
const textsBetweenLooks = 50

/**
 * The worker's side of the conversation: loads once, answers calls in the order in which they came, forgets cancelled ones.
 * What is not a request is ignored. A failure is answered with its code alone; no text is ever logged.
 */
export function answerRequests(
  load: (addresses: ModelAddresses) => Promise<Desk>,
  respond: (response: Response) => void,
): (event: { readonly data: unknown }) => void {
  let desk: Promise<Desk> | null = null
  let queue: Promise<void> = Promise.resolve()
  const cancelled = new Set<number>()

  const answer = async ({ id, items, tier }: Extract<Request, { kind: 'advise' }>): Promise<void> => {
    try {
      if (desk === null) throw new Error('model-missing')
      const { read } = await desk
      const answers = []
      for (let i = 0; i < items.length; i += textsBetweenLooks) {
        if (i > 0) await turn()
        if (cancelled.delete(id)) return
        answers.push(...(await read(items.slice(i, i + textsBetweenLooks), tier)))
      }
      respond({ kind: 'advised', id, answers })
    } catch (failure) {
      respond({ kind: 'failed', id, code: codeOf(failure) })
    }
  }

  return ({ data }) => {
    if (!isRequest(data)) return
    if (data.kind === 'cancel') cancelled.add(data.id)
    // A call that waits for what is still to come keeps no other waiting.
    else if (data.kind === 'advise' && (data.tier === 'whole' || data.tier === 'scores')) void answer(data)
    else if (data.kind === 'advise') queue = queue.then(() => answer(data))
    else {
      desk = load(data)
      desk.then(
        () => respond({ kind: 'ready' }),
        (failure: unknown) => respond({ kind: 'failed', id: null, code: codeOf(failure) }),
      )
    }
  }
}

function codeOf(failure: unknown): FailureCode {
  const word = failure instanceof Error ? failure.message : ''
  return word === 'model-missing' || word === 'model-damaged' ? word : 'reader-failed'
}

/** Lets messages that wait, such as a cancel, come in. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
