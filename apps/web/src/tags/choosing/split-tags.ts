const maxTags = 5
const maxChars = 40

/** The tags that somebody wrote with commas between them, without a `#` before them; null where they are too many or too long. */
export const splitTags = (text: string): string[] | null => {
  const names = text
    .split(',')
    .map((name) => name.replace(/^\s*#?/, '').trim())
    .filter((name) => name !== '')
  return names.length > maxTags || names.some((name) => name.length > maxChars) ? null : names
}
