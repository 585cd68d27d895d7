import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type Figure, figure } from './figure.ts'

const kB = (bytes: number): number => bytes / 1000
/** As the build compresses what the server sends. */
const br = (path: string): number =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
const gz = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

/** Sizes of what a browser loads, compressed. Needs `npm run build` first. */
export const benchSizes = async (root: string): Promise<Figure[]> => {
  const assets = join(root, 'apps', 'web', 'dist', 'assets')
  const page = readFileSync(join(root, 'apps', 'web', 'dist', 'index.html'), 'utf8')
  const first = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const newest = readdirSync(join(root, 'models', 'ngram-en')).sort((a, b) => Number(b) - Number(a))[0] ?? '1'
  const weights = join(root, 'models', 'ngram-en', newest, 'weights.bin')
  const encoders = join(root, 'models', 'encoder-en')
  const newestEncoder = readdirSync(encoders).sort((a, b) => Number(b) - Number(a))[0] ?? '1'
  const encoder = ['weights.onnx', 'vocab.txt'].reduce(
    (sum, file) => sum + kB(br(join(encoders, newestEncoder, file))),
    0,
  )
  return [
    figure(
      'composer: element, card, diff and English text; advice runs in the worker',
      kB(await bundleSize(root, 'composer')),
      'kB gz',
      {
        atMost: 20,
      },
    ),
    figure(
      'advice with English texts and word lists, part of the worker',
      kB(await bundleSize(root, 'advice')),
      'kB gz',
    ),
    figure(
      'first load of the web app, script',
      kB(first.reduce((sum, name) => sum + gz(join(assets, name)), 0)),
      'kB gz',
      { atMost: 150 },
    ),
    figure('all scripts of the web app', kB(scripts.reduce((sum, name) => sum + gz(join(assets, name)), 0)), 'kB gz'),
    figure('model ngram-en, compressed', kB(gz(weights)), 'kB gz', { atMost: 1500 }),
    figure('model ngram-en, in memory', kB(statSync(weights).size), 'kB'),
    figure('model encoder-en with its vocabulary, compressed', encoder, 'kB br'),
    figure('all tiers and the vocabulary, compressed, without the runtime', kB(br(weights)) + encoder, 'kB br', {
      atMost: 14_000,
    }),
  ]
}

/** Bundles a package with what it needs as a page of somebody else's would, without its worker and without what is fetched only when asked for. */
const bundleSize = async (root: string, name: string): Promise<number> => {
  const { build } = await import('vite')
  const result = await build({
    root: join(root, 'packages', name),
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@hearth/source'] },
    build: {
      write: false,
      modulePreload: false,
      // Not as a library: such a build keeps line breaks for the page's own build to remove.
      rolldownOptions: {
        input: join(root, 'packages', name, 'src', 'index.ts'),
        preserveEntrySignatures: 'allow-extension',
      },
    },
    worker: { format: 'es' },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
  const chunks = new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
  const loaded = new Set([...chunks.values()].filter((chunk) => chunk.isEntry).map(({ fileName }) => fileName))
  if (loaded.size === 0) throw new Error(`${name} was not built`)
  for (const file of loaded) for (const imported of chunks.get(file)?.imports ?? []) loaded.add(imported)
  return [...loaded].reduce((sum, file) => sum + gzipSync(chunks.get(file)?.code ?? '', { level: 9 }).length, 0)
}
