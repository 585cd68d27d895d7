import { type GoogleError, refuseAs } from './google-error.ts'

/** The fields of a JSON object under their JSON names; written as in the protocol (`requested_attributes`) they are the same. */
export const fieldsOf = (value: unknown, where: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(plainObject(value, where)).map(([key, field]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      field,
    ]),
  )

/** @throws GoogleError where a value is no JSON object */
export const plainObject = (value: unknown, where: string): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(where)
  return value as Record<string, unknown>
}

/** @throws GoogleError */
export const textOf = (value: unknown, where: string): string => {
  if (typeof value !== 'string') throw wrongType(where)
  return value
}

/** A text that may be missing. @throws GoogleError */
export const textOrNull = (value: unknown, where: string): string | null =>
  value == null ? null : textOf(value, where)

/** A switch that may be missing: off. @throws GoogleError */
export const switchOf = (value: unknown, where: string): boolean => {
  if (value != null && typeof value !== 'boolean') throw wrongType(where)
  return value === true
}

/** A number, also as text, as the protocol's JSON allows; null where it is missing. @throws GoogleError */
export const numberOrNull = (value: unknown, where: string): number | null => {
  if (value == null) return null
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) throw wrongType(where)
  return number
}

/** @throws GoogleError */
export const listOf = (value: unknown, where: string): readonly unknown[] => {
  if (value == null) return []
  if (!Array.isArray(value)) throw wrongType(where)
  return value
}

export const wrongType = (where: string): GoogleError =>
  refuseAs(400, 'INVALID_ARGUMENT', `Invalid value at '${where}'`)
