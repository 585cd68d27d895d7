import type { Route } from '@hearth/contract'

/** What of a JSON Schema matters here. */
interface Shape {
  readonly type?: unknown
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

/**
 * A value with only what its schema names, at every depth. Handlers hand bodies on with `...body`: a field that nobody
 * asked for (`role`, `spaceId`, `accountId`) must not get in among the ones that were checked.
 *
 * @param value already valid; not changed
 */
export const onlyKnown = (schema: NonNullable<Route['body']>, value: unknown): unknown => pick([schema as Shape], value)

const pick = (shapes: readonly Shape[], value: unknown): unknown => {
  const all = shapes.flatMap((shape) => shape.anyOf ?? [shape])
  if (Array.isArray(value)) {
    const items = all.flatMap((shape) => shape.items ?? [])
    return items.length === 0 ? value : value.map((item) => pick(items, item))
  }
  const known = all.flatMap((shape) => (shape.properties ? [shape.properties] : []))
  if (typeof value !== 'object' || value === null || known.length === 0) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const fits = known.filter((properties) => Object.hasOwn(properties, key)).flatMap((each) => each[key] ?? [])
      return fits.length === 0 ? [] : [[key, pick(fits, field)]]
    }),
  )
}
