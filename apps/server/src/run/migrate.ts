import { open } from './open.ts'

/** Brings the database up to date and stops. */
export const runMigrate = async (): Promise<void> => {
  const { close } = await open()
  await close()
  process.stdout.write('The database is up to date.\n')
}
