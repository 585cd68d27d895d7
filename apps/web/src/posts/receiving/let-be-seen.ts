const key = 'hearth.let-be'
/** The line is about single messages; so many of them are remembered on the device. */
const most = 200

/** Whether the quiet line about this post was closed on this device. */
export const wasLetBeSeen = (postId: string): boolean => read().includes(postId)

/** Remembers that it was closed. Kept on the device, and only the post's id: nobody else is told who was hurt by what. */
export const markLetBeSeen = (postId: string): void => {
  try {
    const ids = [postId, ...read().filter((id) => id !== postId)].slice(0, most)
    localStorage.setItem(key, JSON.stringify(ids))
  } catch {
    // Where the browser keeps nothing the line comes back with the next page.
  }
}

/** Takes the memory off this device, when whoever used it signs out. */
export const forgetLetBeSeen = (): void => {
  try {
    localStorage.removeItem(key)
  } catch {
    // Where the browser keeps nothing there is nothing to take away.
  }
}

const read = (): readonly string[] => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
