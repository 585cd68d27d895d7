import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import sax from 'sax'
import { MovingError, toMovingError } from '../../moving-error.ts'

export interface XmlElement {
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** As much text as one element may hold: longer than any comment, shorter than what fills a memory. */
const maxElementChars = 16 * 1024 * 1024

/**
 * The elements of a document at one depth, each whole when it ends, in constant memory. External entities are never read,
 * and entities that a document makes up are refused.
 *
 * @param depth 2: children of the root
 * @throws MovingError `line-broken`
 */
export async function* readXml(path: string, name: string, depth: number): AsyncGenerator<XmlElement> {
  const parser = sax.parser(true, { trim: false, position: true })
  const broken = (problem: string) => new MovingError('line-broken', { file: name, line: parser.line + 1, problem })
  const open: XmlElement[] = []
  const ready: XmlElement[] = []
  let chars = 0
  let isRooted = false
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element === undefined || open.length < depth) return
    chars += text.length
    if (chars > maxElementChars) throw broken(`one element is longer than ${maxElementChars} characters`)
    element.text += text
  }
  parser.onopentag = ({ name: tag, attributes }) => {
    isRooted = true
    const element = {
      name: tag,
      line: parser.line + 1,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    }
    if (open.length >= depth) open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > 100) throw broken('elements are more than 100 deep')
  }
  parser.ontext = addText
  parser.oncdata = addText
  parser.onclosetag = () => {
    const element = open.pop()
    if (element === undefined || open.length !== depth - 1) return
    ready.push(element)
    chars = 0
  }
  parser.onerror = (error) => {
    throw broken(`it is not XML (${error.message.split('\n')[0]})`)
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw broken('it is not valid UTF-8')
    }
  }
  try {
    const source = createReadStream(path)
    const unpacked = path.endsWith('.gz') ? source.pipe(createGunzip()) : source
    source.once('error', (error) => unpacked.destroy(error))
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      parser.write(decode(chunk))
      yield* ready.splice(0)
    }
    parser.write(decode()).close()
  } catch (error) {
    throw toMovingError(error, name, 'read')
  }
  if (!isRooted) throw broken('there is nothing in it')
  yield* ready
}

/** The text of a child, without blanks around it; empty where there is none. */
export const textOf = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? ''
