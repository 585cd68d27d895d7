import type { EncoderRun } from './encoder-run.ts'

/** What is used of onnxruntime-web; the app imports it, this package does not. */
export interface OnnxRuntime {
  readonly Tensor: new (
    type: 'int32' | 'float32',
    data: Int32Array | Float32Array,
    dims: readonly number[],
  ) => OnnxTensor
  readonly InferenceSession: {
    create(bytes: Uint8Array, options: { executionProviders: string[] }): Promise<OnnxSession>
  }
}

export interface OnnxTensor {
  readonly data: unknown
}

export interface OnnxSession {
  run(feeds: Record<string, OnnxTensor>): Promise<Readonly<Record<string, OnnxTensor>>>
}

/**
 * Opens a network with the inputs `ids`, `segments`, `mask` and the outputs `logits`, `stings` in the runtime's WebAssembly, which
 * gives the same answers in Node and in browsers. Calls wait for each other: a session runs one window at a time.
 */
export async function openOnnx(runtime: OnnxRuntime, weights: Uint8Array): Promise<EncoderRun> {
  const session = await runtime.InferenceSession.create(weights, { executionProviders: ['wasm'] })
  let last: Promise<unknown> = Promise.resolve()
  return ({ ids, segments, mask }) => {
    const shape = [1, ids.length]
    const feeds = {
      ids: new runtime.Tensor('int32', ids, shape),
      segments: new runtime.Tensor('int32', segments, shape),
      mask: new runtime.Tensor('float32', mask, shape),
    }
    const outputs = last.then(
      () => session.run(feeds),
      () => session.run(feeds),
    )
    last = outputs
    return outputs.then(({ logits, stings }) => ({
      logits: logits?.data as Float32Array,
      stings: stings?.data as Float32Array,
    }))
  }
}
