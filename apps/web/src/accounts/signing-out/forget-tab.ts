/** Takes away what this tab kept for whoever was signed in, such as the words of a decision not yet made. */
export const forgetTab = (): void => {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('hearth.')) sessionStorage.removeItem(key)
  } catch {
    // Where the browser keeps nothing there is nothing to take away.
  }
}
