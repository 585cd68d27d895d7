import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, setUp } from '../../tools/setup.mjs'
import { benchBrowser } from './browser.ts'
import { benchDoors } from './doors.ts'
import { type Figure, headroom } from './figure.ts'
import { benchRanking } from './ranking.ts'
import { benchBulk } from './reading/bulk.ts'
import { benchEncoder } from './reading/encoder.ts'
import { benchReader } from './reading/reader.ts'
import { benchSearch } from './search.ts'
import { benchServer } from './server.ts'
import { benchSizes } from './sizes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

setUp(build)
const figures: Figure[] = [
  ...benchReader(root),
  ...(await benchEncoder(root)),
  ...(await benchBulk(root)),
  ...benchRanking(),
  ...(await benchSizes(root)),
  ...(await benchServer()),
  ...(await benchSearch()),
  ...(await benchDoors()),
  ...(await benchBrowser()),
]

for (const one of figures) {
  const room = headroom(one)
  const budget =
    one.budget === null
      ? ''
      : `   budget ${one.budget.atLeast !== undefined ? '≥' : '≤'} ${one.budget.atLeast ?? one.budget.atMost}, headroom ×${room?.toFixed(2)}`
  process.stdout.write(`${String(one.value).padStart(9)} ${one.unit.padEnd(22)} ${one.id}${budget}\n`)
}

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}
writeFileSync(join(root, 'bench', 'last.json'), `${JSON.stringify({ machine, figures }, null, 2)}\n`)
