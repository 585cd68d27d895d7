/**
 * Starts a module worker from an address of any origin. Browsers start workers of the page's own origin only, so for another one
 * a worker of two words is made here, which imports it: `import '<address>'`. That needs `worker-src blob:` of a strict page,
 * and that the address answers with CORS.
 *
 * @throws what the browser says where the page's policy forbids workers
 */
export function startWorker(address: string): Worker {
  if (new URL(address, location.href).origin === location.origin) return newWorker(address)
  const program = new Blob([`import ${JSON.stringify(address)}\n`], { type: 'text/javascript' })
  const url = URL.createObjectURL(program)
  const worker = newWorker(url)
  // NOTE: freed only once the worker has read it: its first message, or its end, says so.
  const free = (): void => URL.revokeObjectURL(url)
  worker.addEventListener('message', free, { once: true })
  worker.addEventListener('error', free, { once: true })
  return worker
}

/** Under Trusted Types an address of a script needs the word of a policy, here `hearth`. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null

function newWorker(url: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (trustedTypes) policy ??= trustedTypes.createPolicy('hearth', { createScriptURL: (address) => address })
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module', name: 'hearth-reader' })
}
