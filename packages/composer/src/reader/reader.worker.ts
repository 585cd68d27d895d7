import { answerRequests } from './answer-requests.ts'
import { loadDesk } from './desk.ts'
import type { Response } from './messages.ts'

// NOTE: a worker's module is its program: this is the one file of the package that does something when it is loaded.
const scope = globalThis as unknown as DedicatedWorkerGlobalScope
scope.onmessage = answerRequests(loadDesk, (response: Response) => scope.postMessage(response))
