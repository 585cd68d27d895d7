import Papa from 'papaparse'

/** A table of posts as it stood in the file. */
export interface PostsFile {
  readonly name: string
  readonly columns: readonly string[]
  /** One array a row, as long as `columns`. */
  readonly rows: readonly (readonly string[])[]
}

export const fileProblems = ['empty', 'no-text', 'too-long', 'unreadable'] as const
export type FileProblem = (typeof fileProblems)[number]

/** More would fill a phone's memory with strings; whoever has more takes a part. */
export const maxRows = 50_000

/** A file beyond this is no month of posts, and a phone could not hold it. */
const maxBytes = 100_000_000

/** Reads a CSV file in this page. Separator and quotes are found by themselves; the first row names the columns. */
export const openPostsFile = async (file: File): Promise<PostsFile | FileProblem> => {
  if (file.size > maxBytes) return 'too-long'
  try {
    return parsePosts(file.name, await file.text())
  } catch {
    return 'unreadable'
  }
}

/** The same from text. */
export const parsePosts = (name: string, csv: string): PostsFile | FileProblem =>
  toPostsFile(name, Papa.parse<string[]>(csv, { skipEmptyLines: 'greedy' }).data)

const toPostsFile = (name: string, table: readonly string[][]): PostsFile | FileProblem => {
  const [first = [], ...body] = table
  if (body.length === 0) return 'empty'
  if (body.length > maxRows) return 'too-long'
  if (isGarbled(table)) return 'unreadable'
  const columns = first.map((column, index) => column.trim() || `${index + 1}`)
  const rows = body.map((row) => columns.map((_, index) => row[index] ?? ''))
  return textColumn({ name, columns, rows }) === null ? 'no-text' : { name, columns, rows }
}

const usualNames = ['text', 'body', 'message', 'comment', 'content', 'post', 'comment_text', 'raw', 'selftext']

/** The column that most likely holds the posts: by its name, else the one with the longest words; null if none has letters. */
export const textColumn = ({ columns, rows }: PostsFile): number | null => {
  const named = columns.findIndex((column) => usualNames.includes(column.toLowerCase()))
  if (named >= 0) return named
  const lengths = columns.map((_, index) => wordsIn(rows, index))
  const longest = Math.max(...lengths)
  return longest > 0 ? lengths.indexOf(longest) : null
}

/** Letters in a column, over its first rows. Numbers and addresses are long too, but nobody writes in them. */
const wordsIn = (rows: PostsFile['rows'], column: number): number =>
  rows.slice(0, 200).reduce((sum, row) => {
    const cell = row[column] ?? ''
    return sum + (/^https?:/.test(cell) ? 0 : (cell.match(/\p{L}+/gu)?.length ?? 0))
  }, 0)

/** Whether the file is no text in UTF-8: an archive, a picture, another encoding. */
const isGarbled = (table: readonly string[][]): boolean => {
  const start = table.slice(0, 200).flat().join('')
  const strange = start.match(/[\uFFFD\0]/g)?.length ?? 0
  return strange > start.length / 100
}
