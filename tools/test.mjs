// `npm test`: everything, in one run. `--only check|unit|server|browser|eval|e2e|postgres` runs one part.
// The last line is `N passed, N failed`, and the exit code is 1 where anything failed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './find-chromium.mjs'
import { build, environment, generate, install, node24, nodeFlags, root, setUp } from './setup.mjs'

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null
const total = { passed: 0, failed: 0 }
const failures = []
const chromium = findChromium()

setUp(install, generate)

/** A command that passes or fails as one. */
const step = (name, command, args) => {
  process.stdout.write(`\n── ${name}\n`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
  })
  if (status === 0) total.passed += 1
  else {
    total.failed += 1
    failures.push(name)
  }
}

/** A Vitest project, counted test by test. */
const vitest = (project, env = {}) => {
  process.stdout.write(`\n── ${project} tests\n`)
  const folder = mkdtempSync(join(tmpdir(), 'hearth-results-'))
  const file = join(folder, 'results.json')
  const args = [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { status } = spawnSync(node24, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment(), ...env },
  })
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  rmSync(folder, { recursive: true, force: true })
  const failed = results?.numFailedTests ?? 0
  total.passed += results?.numPassedTests ?? 0
  // A file that does not load, or an error outside any test, fails the run although no test of it was counted.
  total.failed += status === 0 ? failed : Math.max(1, failed)
  if (status !== 0) failures.push(`${project} tests`)
}

const withChromium = (name, part) => {
  if (chromium !== null) return part()
  process.stdout.write(
    `\n── ${name}: skipped, because no Chromium was found.\n   Install one (Debian: "apt-get install chromium") or name it in CHROMIUM_PATH.\n`,
  )
}

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const parts = {
  check() {
    step('types', node24, [tsc, '-b'])
    step('lint and format', node24, [join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'])
    step('house rules', node24, [...nodeFlags, join('tools', 'check-house.ts')])
    step('corpus', node24, [...nodeFlags, join('training', 'src', 'check-corpus.ts')])
  },
  unit: () => vitest('unit'),
  server: () => vitest('server', { DATABASE_URL: '' }),
  browser: () => withChromium('browser tests', () => vitest('browser')),
  eval() {
    step('evaluation gate', node24, [...nodeFlags, join('evaluation', 'src', 'eval.ts')])
    step('wordings gate', node24, [...nodeFlags, join('evaluation', 'src', 'eval-wording.ts'), '--gate'])
  },
  e2e: () =>
    withChromium('journeys', () => {
      setUp(build)
      vitest('e2e')
    }),
}

if (only === 'postgres') {
  if (!process.env.DATABASE_URL) {
    process.stderr.write('Set DATABASE_URL to a PostgreSQL ≥ 15 whose user may create databases.\n')
    process.exit(2)
  }
  vitest('server')
} else if (only !== null && !(only in parts)) {
  process.stderr.write(`Unknown part "${only}": one of ${[...Object.keys(parts), 'postgres'].join(', ')}.\n`)
  process.exit(2)
} else {
  for (const [name, part] of Object.entries(parts)) if (only === null || only === name) part()
}

if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join('; ')}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
