/** How the pages look on this device: by day or night, moving or still. `system` follows the device. */
export interface Look {
  readonly theme: 'system' | 'light' | 'dark'
  readonly motion: 'system' | 'still'
}

const key = 'hearth.look'

export const readLook = (): Look => {
  const kept = readKept()
  return {
    theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
    motion: kept.motion === 'still' ? 'still' : 'system',
  }
}

/** Changes the look at once and keeps it; a browser that keeps nothing still changes it for now. */
export const setLook = (look: Look): void => {
  const { dataset } = document.documentElement
  if (look.theme === 'system') delete dataset.theme
  else dataset.theme = look.theme
  if (look.motion === 'system') delete dataset.motion
  else dataset.motion = look.motion
  try {
    localStorage.setItem(key, JSON.stringify(look))
  } catch {
    // Private windows may refuse storage; the look then lasts as long as the page.
  }
}

const readKept = (): Record<string, unknown> => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>
  } catch {
    return {}
  }
}
