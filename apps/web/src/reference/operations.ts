import type { Schema } from './schema-text.ts'

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: Schema
}

interface RawOperation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Content
  readonly responses?: Readonly<Record<string, Content>>
}

/** The API's own document, as far as the page reads it. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
}

export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | null
  readonly answers: readonly { readonly status: string; readonly schema: Schema | null }[]
}

/** The operations of a document by stage, in the order in which it names them. */
export const operationsByStage = (document: OpenApi): ReadonlyMap<string, readonly Operation[]> => {
  const stages = new Map<string, Operation[]>()
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, raw] of Object.entries(methods)) {
      const stage = raw.tags?.[0] ?? 'other'
      stages.set(stage, [...(stages.get(stage) ?? []), operationOf(path, method, raw)])
    }
  }
  return stages
}

const operationOf = (path: string, method: string, raw: RawOperation): Operation => ({
  id: raw.operationId ?? `${method}-${path}`,
  method: method.toUpperCase(),
  path,
  summary: raw.summary ?? raw.description ?? '',
  parameters: raw.parameters ?? [],
  body: schemaOf(raw.requestBody),
  answers: Object.entries(raw.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => ({ status, schema: schemaOf(response) })),
})

const schemaOf = (content: Content | undefined): Schema | null =>
  Object.values(content?.content ?? {})[0]?.schema ?? null
