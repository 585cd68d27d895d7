import { refuseAs } from './google-error.ts'

/** What of an answer is wanted: `true` for a whole field, else the fields inside it. */
type Wanted = true | { readonly [field: string]: Wanted }

const maxLength = 2000

/**
 * The part of an answer that Google's `fields` parameter asks for: `languages,attributeScores/TOXICITY/summaryScore` or
 * `attributeScores(*(summaryScore))`. What is not there is left out.
 *
 * @throws GoogleError where the parameter cannot be read
 */
export const partOf = (answer: unknown, fields: string): unknown => pick(answer, parseFields(fields))

const pick = (value: unknown, wanted: Wanted): unknown => {
  if (wanted === true || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => pick(item, wanted))
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const asked = Object.hasOwn(wanted, key) ? wanted[key] : wanted['*']
      return asked === undefined ? [] : [[key, pick(field, asked)]]
    }),
  )
}

const parseFields = (fields: string): Wanted => {
  const tokens = fields.length > maxLength ? null : fields.match(/[(),/]|[^(),/\s]+/g)
  if (tokens === null) throw unreadable()
  let at = 0
  const parseList = (): Wanted => {
    const list: Record<string, Wanted> = {}
    do {
      const name = tokens[at++]
      if (name === undefined || /[(),/]/.test(name)) throw unreadable()
      list[name] = join(list[name], parseRest())
    } while (tokens[at] === ',' && ++at)
    return list
  }
  const parseRest = (): Wanted => {
    if (tokens[at] === '/') {
      const name = tokens[++at]
      if (name === undefined || /[(),/]/.test(name)) throw unreadable()
      at += 1
      return { [name]: parseRest() }
    }
    if (tokens[at] !== '(') return true
    at += 1
    const inside = parseList()
    if (tokens[at++] !== ')') throw unreadable()
    return inside
  }
  const wanted = parseList()
  if (at < tokens.length) throw unreadable()
  return wanted
}

const join = (one: Wanted | undefined, other: Wanted): Wanted => {
  if (one === undefined) return other
  if (one === true || other === true) return true
  const both: Record<string, Wanted> = { ...one }
  for (const [key, wanted] of Object.entries(other)) both[key] = join(both[key], wanted)
  return both
}

const unreadable = () => refuseAs(400, 'INVALID_ARGUMENT', "Invalid value at 'fields'")
