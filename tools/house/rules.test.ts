import { expect, test } from 'vitest'
import { readFile } from './read-tree.ts'
import { checkFile, checkFolders, findCircles } from './rules.ts'

const findings = (path: string, text: string) => checkFile(readFile(path, text))

test.each([
  ['packages/advice/src/a.ts', "import { createReader } from '@hearth/analysis'\n", 'never know each other'],
  ['packages/advice/src/a.ts', "import { attributeIds } from '@hearth/contract'\n", 'only types of the contract'],
  ['packages/ranking/src/a.ts', "import { readFile } from 'node:fs/promises'\n", 'no platform'],
  ['packages/contract/src/a.ts', "import type { Advice } from '@hearth/advice'\n", 'nothing of ours'],
  ['packages/composer/src/a.ts', "import { rank } from '@hearth/ranking'\n", 'composer knows'],
  ['apps/web/src/a.ts', "import { api } from '@hearth/contract'\n", 'by `import type`'],
  ['apps/cli/src/a.ts', "import { main } from '@hearth/server/main'\n", 'another app'],
  ['apps/cli/src/a.ts', "import { main } from '../../server/src/main.ts'\n", 'not by a path'],
  [
    'apps/server/src/posts/publish-post.ts',
    "import { openCase } from '../cases/open-case.ts'\n",
    'only earlier stages',
  ],
  ['apps/server/src/ground/jobs.ts', "import { findPost } from '../posts/store.ts'\n", 'ground knows no stage'],
  ['apps/server/src/posts/utils.ts', 'export const a = 1\n', 'drawer'],
  ['apps/server/src/posts/publishPost.ts', 'export const a = 1\n', 'kebab-case'],
  ['packages/advice/src/a.ts', 'export const a = 1\n'.repeat(401), '401 lines'],
])('%s is told: %s', (path, text, reason) => {
  expect(findings(path, text).join('\n')).toContain(reason)
})

test('what is allowed passes', () => {
  expect(findings('packages/advice/src/a.ts', "import type { Advice } from '@hearth/contract'\n")).toEqual([])
  expect(findings('apps/server/src/cases/open-case.ts', "import { findPost } from '../posts/store.ts'\n")).toEqual([])
  expect(findings('packages/advice/src/a.test.ts', "import { createReader } from '@hearth/analysis'\n")).toEqual([])
})

test('a circle is found, type-only ones too', () => {
  const files = [
    readFile('packages/advice/src/a.ts', "import type { B } from './b.ts'\n"),
    readFile('packages/advice/src/b.ts', "import type { A } from './a.ts'\n"),
  ]
  expect(findCircles(files)).toEqual([
    'a circle: packages/advice/src/a.ts → packages/advice/src/b.ts → packages/advice/src/a.ts',
  ])
})

test('a folder shows at most nine files; tests and indexes do not count', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => readFile(`packages/advice/src/f${at}.ts`, ''))
  const extra = [readFile('packages/advice/src/index.ts', ''), readFile('packages/advice/src/a.test.ts', '')]
  expect(checkFolders([...many(9), ...extra])).toEqual([])
  expect(checkFolders(many(10))).toHaveLength(1)
})
