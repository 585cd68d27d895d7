const codeBlock = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gm
const inlineCode = /`[^`\n]*`/g
const quotedLine = /^ {0,3}>.*$/gm
const link = /!?\[([^\]\n]{0,300})\]\([^)\s]{0,2000}\)/g
const address = /\bhttps?:\/\/\S+/g
const marks = /(?<![\p{L}\p{N}])[*_~]+(?=\S)|(?<=\S)[*_~]+(?![\p{L}\p{N}])|^#{1,6} /gmu

/** What the author says themselves: without quotations, code and the marks of Markdown, in one line of single spaces. */
export function plainText(markdown: string): string {
  return markdown
    .replace(codeBlock, ' ')
    .replace(quotedLine, ' ')
    .replace(inlineCode, ' ')
    .replace(link, '$1')
    .replace(address, ' ')
    .replace(marks, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** For looking up cues: lower case, straight apostrophes, one form for each letter. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’‘ʼ]/g, "'")
}
