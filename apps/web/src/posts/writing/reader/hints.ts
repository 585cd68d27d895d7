const key = 'hearth.hints'

/** Whether the person of this device turned quiet hints on. Kept on the device: what one is told about one's drafts is nobody else's. */
export const readHints = (): boolean => {
  try {
    return localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}

export const setHints = (isOn: boolean): void => {
  try {
    if (isOn) localStorage.setItem(key, 'on')
    else localStorage.removeItem(key)
  } catch {
    // Private windows may refuse storage; hints then stay off.
  }
}
