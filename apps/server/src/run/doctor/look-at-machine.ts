import { createHash } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { access, readdir, readFile, stat, statfs } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../ground/config.ts'
import { listBackups } from '../../moving/backup/backup.ts'
import { type Finding, finding } from './finding.ts'

const giga = 1024 ** 3
const shown = (bytes: number): string => (bytes / giga).toFixed(1)

export const lookAtNode = (version = process.versions.node): Finding =>
  Number(version.split('.')[0]) >= 24 ? finding('good', 'node', { version }) : finding('bad', 'node.old', { version })

export const lookAtMemory = (tier: Config['readerTier'], bytes = totalmem()): Finding => {
  const isLittle = bytes < 0.9 * giga && tier === 'full'
  return isLittle
    ? finding('look', 'memory.little', { total: shown(bytes) })
    : finding('good', 'memory', { total: shown(bytes) })
}

/** The data folder: whether it can be written, how much room there is, who can read the secrets in it. */
export const lookAtFolder = async (path: string): Promise<Finding[]> => {
  if (!existsSync(path)) return [finding('good', 'folder.new', { path })]
  const canWrite = await access(path, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  const { bavail, bsize } = await statfs(path)
  const free = bavail * bsize
  const room = { free: shown(free) }
  const open: Finding[] = []
  for (const name of ['session-secret', 'postgres-password']) {
    const found = await stat(join(path, name)).catch(() => null)
    if (found && (found.mode & 0o077) !== 0) open.push(finding('bad', 'secrets.open', { path: join(path, name) }))
  }
  return [
    canWrite ? finding('good', 'folder', { path }) : finding('bad', 'folder.closed', { path }),
    free < giga ? finding(free < giga / 5 ? 'bad' : 'look', 'room.little', room) : finding('good', 'room', room),
    ...(open.length > 0 ? open : [finding('good', 'secrets')]),
  ]
}

/** Every model against its manifest, and the pages that were built. */
export const lookAtCheckout = async (modelsDir: string, webDir: string): Promise<Finding[]> => {
  const damaged: Finding[] = []
  for (const name of await readdir(modelsDir).catch(() => [])) {
    for (const version of await readdir(join(modelsDir, name)).catch(() => [])) {
      const folder = join(modelsDir, name, version)
      const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
      const files = text === null ? {} : (JSON.parse(text) as { files: Record<string, { sha256: string }> }).files
      for (const [file, { sha256 }] of Object.entries(files)) {
        const bytes = await readFile(join(folder, file)).catch(() => Buffer.alloc(0))
        const isSame = createHash('sha256').update(bytes).digest('hex') === sha256
        if (!isSame) damaged.push(finding('bad', 'models.bad', { path: join(folder, file) }))
      }
    }
  }
  const isThere = existsSync(join(modelsDir, 'ngram-en'))
  return [
    ...(isThere ? [] : [finding('bad', 'models.bad', { path: join(modelsDir, 'ngram-en') })]),
    ...(isThere && damaged.length === 0 ? [finding('good', 'models')] : damaged),
    existsSync(join(webDir, 'index.html')) ? finding('good', 'pages') : finding('bad', 'pages.none'),
  ]
}

/** Whether backups are made, how old the newest is, and whether it would outlive the disk. */
export const lookAtBackups = async (
  { backup, dataDir }: Pick<Config, 'backup' | 'dataDir'>,
  now: Date,
): Promise<Finding[]> => {
  const { dir: path, everyHours } = backup
  if (path === null) return [finding('look', 'backup.off')]
  const [newest] = await listBackups(path)
  if (newest === undefined) return [finding('look', 'backup.none', { path })]
  const hours = Math.floor((now.getTime() - newest.at.getTime()) / 3_600_000)
  const [there, here] = await Promise.all([stat(path), stat(dataDir).catch(() => null)])
  return [
    hours > 2 * everyHours ? finding('bad', 'backup.old', { hours }) : finding('good', 'backup', { hours }),
    ...(there.dev === here?.dev ? [finding('look', 'backup.near')] : []),
  ]
}
