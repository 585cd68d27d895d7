import { type EncoderPort, loadEncoder, openOnnx } from '@hearth/analysis'
import { sha256 } from './sha256.ts'

/**
 * The encoder of a folder, run by onnxruntime-web, which is only loaded here: two megabytes that nobody needs before they write.
 *
 * @param encoderUrl absolute address of `encoder-en/<version>/`
 * @param runtimeUrl address of the runtime's WebAssembly, where it does not lie beside the worker
 * @throws Error `no-wasm` where the page's policy forbids it, before anything is fetched; `model-missing`, `model-damaged`, or what the runtime says
 */
export async function openEncoder(encoderUrl: string, runtimeUrl: string | undefined): Promise<EncoderPort> {
  if (!mayCompile()) throw new Error('no-wasm')
  const folder = encoderUrl.endsWith('/') ? encoderUrl : `${encoderUrl}/`
  return loadEncoder({
    read: async (file) => {
      const response = await fetch(folder + file, { credentials: 'omit' })
      if (!response.ok) throw new Error('model-missing')
      return new Uint8Array(await response.arrayBuffer())
    },
    sha256: (bytes) => sha256(bytes as Uint8Array<ArrayBuffer>),
    createRun: (weights) =>
      openOnnx(async () => {
        const runtime = await import('onnxruntime-web/wasm')
        if (runtimeUrl !== undefined) runtime.env.wasm.wasmPaths = { wasm: runtimeUrl }
        return runtime
      }, weights),
  })
}

/** The shortest WebAssembly that there is: its first eight bytes. */
const nothing = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

/** Whether this page lets WebAssembly be compiled (`'wasm-unsafe-eval'` in its `script-src`). */
function mayCompile(): boolean {
  try {
    return new WebAssembly.Module(nothing) instanceof WebAssembly.Module
  } catch {
    return false
  }
}
