import type { Import, SourceFile } from './read-tree.ts'

/** Stages of the server in river order: a stage knows the ground, packages and stages before it. */
export const river = [
  'accounts',
  'spaces',
  'newcomers',
  'notices',
  'people',
  'boundaries',
  'policies',
  'keys',
  'readings',
  'drafts',
  'wordings',
  'posts',
  'reactions',
  'mentions',
  'images',
  'greetings',
  'previews',
  'feeds',
  'search',
  'bookmarks',
  'tags',
  'thanks',
  'resources',
  'considerate',
  'reports',
  'cases',
  'decisions',
  'appeals',
  'insights',
  'perspective',
]

const pure = ['contract', 'analysis', 'advice', 'ranking', 'moderation', 'insight']
const maxLines = 400
const maxFiles = 9
const drawers = /(^|\/)(utils?|helpers?|common|misc|managers?|handlers?|shared)(\.[a-z]+|\/)/

/** Folders of like things under one list: adding one adds one file (CONTRACT §7). */
const lists = [
  'packages/contract/src/nouns',
  'packages/contract/src/api',
  'packages/analysis/src/attributes',
  'packages/advice/src/rephrase/strategies',
  'packages/analysis/src/signals/personal-data/kinds',
  'packages/advice/src/rephrase/guards',
  'packages/advice/src/scaffold/scaffolds',
  'packages/advice/src/received/readings',
  'apps/server/src/ground/db/migrations',
  'apps/bots/src',
  'e2e/journeys',
]

const isTest = (path: string) => /\.(browser\.)?test\.tsx?$|\.test-d\.ts$|\/testing\/|\/e2e\//.test(`/${path}`)
/** Generators are like things under one list, too: `tools/setup.mjs` runs each one that it finds. */
const isExempt = (path: string) => isTest(path) || /\/index\.tsx?$/.test(path) || /^tools\/generate-/.test(path)

/** What a file breaks, in sentences. */
export const checkFile = (file: SourceFile): string[] => [
  ...(file.lines > maxLines && !file.path.includes('/migrations/')
    ? [`${file.path}: ${file.lines} lines; the wall is ${maxLines}`]
    : []),
  ...(drawers.test(file.path) ? [`${file.path}: a drawer; name the thing that lives there`] : []),
  ...(/(^|\/)[^/]*[A-Z_][^/]*\.(ts|tsx|mjs|css)$/.test(file.path) ? [`${file.path}: names are kebab-case`] : []),
  ...(isTest(file.path) ? [] : file.imports.flatMap((one) => checkImport(file.path, one))),
]

/** Which room a path is in: `packages/advice` or `apps/server`. */
const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/')

const checkImport = (path: string, one: Import): string[] => {
  const room = roomOf(path)
  const name = room.split('/')[1] ?? ''
  const says = (reason: string) => [`${path}: imports ${one.specifier}; ${reason}`]
  const ours = /^@hearth\/([a-z]+)/.exec(one.specifier)?.[1]

  if (
    one.path !== null &&
    roomOf(one.path) !== room &&
    /^(packages|apps)\//.test(one.path) &&
    /^(packages|apps)\//.test(path)
  ) {
    return says('another room is entered by its name, not by a path')
  }
  if (room.startsWith('packages/') && pure.includes(name)) {
    if (one.specifier.startsWith('node:')) return says('pure packages know no platform')
    if (ours === undefined) return []
    if (name === 'contract') return says('the contract knows nothing of ours')
    if (ours !== 'contract') return says('pure packages never know each other')
    if (!one.isTypeOnly) return says('pure packages know only types of the contract')
  }
  if (room === 'packages/composer' && ours && !['contract', 'analysis', 'advice'].includes(ours)) {
    return says('the composer knows contract, analysis and advice')
  }
  if (room.startsWith('apps/') && ours && ['server', 'web', 'embed', 'extension', 'bots', 'cli'].includes(ours)) {
    return says('an app never knows another app')
  }
  // The build hands the pages the API's table without its schemas: a value of the contract would bring them all back, and fails it.
  if (room === 'apps/web' && one.specifier === '@hearth/contract' && !one.isTypeOnly) {
    return says('pages know only types of the contract, by `import type`; the table of the API is in its client')
  }
  if (room === 'apps/server' && one.path !== null) return checkStage(path, one.path, says)
  return []
}

const stageOf = (path: string): string => path.split('/')[3] ?? ''

const checkStage = (path: string, to: string, says: (reason: string) => string[]): string[] => {
  const [from, target] = [stageOf(path), stageOf(to)]
  const at = river.indexOf(from)
  const targetAt = river.indexOf(target)
  if (from === 'ground' && targetAt >= 0) return says('the ground knows no stage')
  if (at >= 0 && targetAt > at) return says('a stage knows only earlier stages; tell later ones by a job')
  if (at >= 0 && target !== '' && targetAt < 0 && target !== 'ground' && to.split('/').length > 4)
    return says('a stage knows the ground and earlier stages')
  if (/\/(routes|view|access)\.ts$/.test(path) && /kysely/.test(to)) return says('only store.ts knows tables')
  return []
}

/** Folders that show more than nine source files. */
export const checkFolders = (files: readonly SourceFile[]): string[] => {
  const counts = new Map<string, number>()
  for (const { path } of files) {
    if (isExempt(path)) continue
    const folder = path.slice(0, path.lastIndexOf('/'))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(
      ([folder, count]) => count > maxFiles && !lists.some((list) => folder === list || folder.startsWith(`${list}/`)),
    )
    .map(([folder, count]) => `${folder}: ${count} source files; a folder shows at most ${maxFiles}`)
}

/** Circles of imports, type-only ones too; each is named once, from its first file by name. */
export const findCircles = (files: readonly SourceFile[]): string[] => {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const state = new Map<string, 'open' | 'done'>()
  const circles = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const file = byPath.get(path)
    if (!file || state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      const circle = trail.slice(trail.indexOf(path))
      const first = circle.indexOf([...circle].sort()[0] ?? path)
      circles.add([...circle.slice(first), ...circle.slice(0, first), circle[first]].join(' → '))
      return
    }
    state.set(path, 'open')
    for (const one of file.imports) if (one.path !== null) visit(one.path, [...trail, path])
    state.set(path, 'done')
  }
  for (const file of files) visit(file.path, [])
  return [...circles].map((circle) => `a circle: ${circle}`)
}
