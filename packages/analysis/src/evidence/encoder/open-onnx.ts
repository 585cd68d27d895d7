import type { EncoderRun } from './encoder-run.ts'

/** What is used of onnxruntime-web; the app imports it, this package does not. */
export interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number } }
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
 * A network with the inputs `ids`, `segments`, `mask` and the outputs `logits`, `stings` (and those that edit), in the runtime's WebAssembly, which gives the same
 * answers in Node and in browsers. Runtime and network are opened at the first text: most programs that may read never do, and both
 * are large.
 *
 * @param load brings the runtime, such as `() => import('onnxruntime-web')`; where it fails, every run is rejected
 * @param threads how many work on one text; in browsers more than one need headers that a page seldom has
 */
export function openOnnx(load: () => Promise<OnnxRuntime>, weights: Uint8Array, threads = 1): EncoderRun {
  let opened: Promise<EncoderRun> | undefined
  let kept: Uint8Array | undefined = weights
  return (input) => {
    opened ??= load().then(async (runtime) => {
      runtime.env.wasm.numThreads = threads
      const run = await openSession(runtime, kept as Uint8Array)
      // The session has a copy of its own.
      kept = undefined
      return run
    })
    return opened.then((run) => run(input))
  }
}

/** Calls wait for each other: a session runs one window at a time. */
async function openSession(runtime: OnnxRuntime, weights: Uint8Array): Promise<EncoderRun> {
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
    return outputs.then(({ logits, stings, edits, can, seams }) => ({
      logits: logits?.data as Float32Array,
      stings: stings?.data as Float32Array,
      ...(edits && can ? { edits: edits.data as Float32Array, can: can.data as Float32Array } : {}),
      ...(seams ? { seams: seams.data as Float32Array } : {}),
    }))
  }
}
