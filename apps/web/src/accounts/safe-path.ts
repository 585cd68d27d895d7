/** A path of this app to go on to, or null: a link made elsewhere must not lead away from it. */
export const safePath = (path: string | null): string | null => {
  if (path === null || !path.startsWith('/') || path.startsWith('//') || /[\\\p{Cc}]/u.test(path)) return null
  return path
}
