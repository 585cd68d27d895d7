import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connect } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { createJobs } from '../jobs.ts'

/** Makes a migrated database, with the tables of the jobs in it, from which every test copies its own. @returns its name */
export const createTemplate = async (url: string): Promise<string> => {
  const name = `hearth_template_${randomBytes(6).toString('hex')}`
  await administer(url, `create database ${name}`)
  const db = connect(databaseUrl(url, name), 2)
  await migrate(db)
  const jobs = createJobs(db, () => undefined)
  await jobs.start({ isPolling: false })
  await jobs.stop()
  await db.destroy()
  return name
}

/** Copies the template. @returns the address of the copy */
export const copyTemplate = async (url: string, template: string): Promise<{ url: string; name: string }> => {
  const name = `hearth_test_${randomBytes(8).toString('hex')}`
  await administer(url, `create database ${name} template ${template}`)
  return { url: databaseUrl(url, name), name }
}

export const dropDatabase = (url: string, name: string): Promise<void> =>
  administer(url, `drop database if exists ${name} with (force)`)

const administer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl(url, 'postgres') })
  await client.connect()
  try {
    // Copies of one template wait for each other, or PostgreSQL refuses: "source database is being accessed".
    await client.query('select pg_advisory_lock(4747)')
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const databaseUrl = (url: string, name: string): string => {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
