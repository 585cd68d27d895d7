/**
 * The first words of a Markdown text as plain text, cut at a word with an ellipsis.
 *
 * @param maxChars longest result in UTF-16 units, the ellipsis not counted
 */
export const excerpt = (markdown: string, maxChars: number): string => {
  const plain = markdown
    .replace(/```[\s\S]*?(```|$)/gu, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^[ \t]*(#{1,6}|>|[-*+]|\d+\.)[ \t]+/gmu, '')
    .replace(/(\*\*|__|~~|`)/gu, '')
    .replace(/(?<![\p{L}\p{N}])[*_](\S)/gu, '$1')
    .replace(/(\S)[*_](?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
  if (plain.length <= maxChars) return plain
  const cut = plain.slice(0, maxChars)
  const atWord = cut.lastIndexOf(' ')
  return `${(atWord > maxChars / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…`
}
