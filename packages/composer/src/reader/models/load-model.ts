import { sha256 } from './sha256.ts'

/**
 * The weights in a model's folder, checked against the manifest beside them: a model that differs is refused.
 *
 * @param modelUrl absolute address of `<name>/<version>/`
 * @throws Error `model-missing` if the folder cannot be read, `model-damaged` if the bytes are not those of the manifest
 */
export async function loadModel(modelUrl: string): Promise<Uint8Array> {
  const folder = modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`
  const [manifest, weights] = await Promise.all([
    read(`${folder}manifest.json`).then((response): Promise<unknown> => response.json()),
    read(`${folder}weights.bin`).then((response) => response.arrayBuffer()),
  ]).catch(() => {
    throw new Error('model-missing')
  })
  const bytes = new Uint8Array(weights)
  if ((await sha256(bytes)) !== sha256In(manifest)) throw new Error('model-damaged')
  return bytes
}

/**
 * One file of a model's folder.
 *
 * @throws Error `model-missing` if it cannot be read
 */
export async function readFile(modelUrl: string, file: string): Promise<Uint8Array> {
  const folder = modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`
  const response = await read(folder + file)
  return new Uint8Array(await response.arrayBuffer())
}

/** What the manifest says of the weights; undefined if it says nothing. */
function sha256In(manifest: unknown): unknown {
  return (manifest as { files?: Record<string, { sha256?: unknown }> } | null)?.files?.['weights.bin']?.sha256
}

async function read(url: string): Promise<globalThis.Response> {
  const response = await fetch(url, { credentials: 'omit' })
  if (!response.ok) throw new Error('model-missing')
  return response
}
