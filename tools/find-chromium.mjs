import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Finds the system's Chromium: CHROMIUM_PATH, then the usual names on the path. @returns {string | null} */
export const findChromium = () => {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = [
    process.env.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return places.find((place) => place !== undefined && place !== '' && isRunnable(place)) ?? null
}

/** How Chromium is started for tests: headless, without a sandbox (it runs as root in CI) and without calling home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const isRunnable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
