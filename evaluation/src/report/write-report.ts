import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { reportPage } from './page.ts'
import type { Report } from './report.ts'

const folder = new URL('../../out/', import.meta.url)

/** Writes the page and says where it is. */
export function writeReport(report: Report): string {
  mkdirSync(folder, { recursive: true })
  const path = new URL('report.html', folder)
  writeFileSync(path, reportPage(report))
  return fileURLToPath(path)
}
