/** The parts of a JSON Schema that the API's document uses. */
export interface Schema {
  readonly type?: string
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly patternProperties?: Readonly<Record<string, Schema>>
}

/**
 * A schema as a shape that people read: `{ items: { id: string }[], next?: string | null }`, one property a line,
 * indented by two spaces a level.
 */
export const schemaText = (schema: Schema, indent = ''): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map((one) => schemaText(one, indent)))].join(' | ')
  if (schema.type === 'array') return arrayText(schema.items ?? {}, indent)
  if (schema.type === 'object' || schema.properties) return objectText(schema, indent)
  return schema.type ?? 'anything'
}

const arrayText = (items: Schema, indent: string): string => {
  const text = schemaText(items, indent)
  return text.includes(' | ') && !text.startsWith('{') ? `(${text})[]` : `${text}[]`
}

const objectText = (schema: Schema, indent: string): string => {
  const inner = `${indent}  `
  const lines = Object.entries(schema.properties ?? {}).map(([name, value]) => {
    const mark = schema.required?.includes(name) ? '' : '?'
    return `${inner}${name}${mark}: ${schemaText(value, inner)}`
  })
  const other = Object.values(schema.patternProperties ?? {})[0] ?? schema.additionalProperties
  if (typeof other === 'object') lines.push(`${inner}[name]: ${schemaText(other, inner)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}
