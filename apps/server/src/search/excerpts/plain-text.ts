/** Markdown as plain text on one line, for an excerpt: the words without the signs that shape them. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^[ \t]*(#{1,6}|>|[-*+]|\d+\.)[ \t]+/gmu, '')
    .replace(/(\*\*|__|~~|`)/gu, '')
    .replace(/(?<![\p{L}\p{N}])[*_](\S)/gu, '$1')
    .replace(/(\S)[*_](?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
