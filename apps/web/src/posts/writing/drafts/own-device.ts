const prefix = 'hearth.own-device.'

/** Whether somebody said that only they use this device. Nobody else learns of it, and signing out takes it back. */
export const isOwnDevice = (personId: string): boolean => {
  try {
    return localStorage.getItem(prefix + personId) === 'yes'
  } catch {
    return false
  }
}

export const setOwnDevice = (personId: string, isOwn: boolean): void => {
  try {
    if (isOwn) localStorage.setItem(prefix + personId, 'yes')
    else localStorage.removeItem(prefix + personId)
  } catch {
    // Where the browser keeps nothing, the device counts as shared.
  }
}

/** The device counts as shared again, for everybody. */
export const forgetOwnDevice = (): void => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
