import { attributeIds, harmAttributes, targets } from '@hearth/contract'
import { findPrivate, findStray } from './find-stray.ts'

const required = ['text', 'context', 'labels', 'target', 'pause', 'severity', 'functionality']
const known = new Set([...required, 'distress', 'span', 'stings'])
const labelIds = new Set<string>([...attributeIds, 'distress', 'sarcasm'])
/** Strong or frank words harm nobody by themselves. */
const harmsSomebody = harmAttributes.filter((id) => id !== 'profanity' && id !== 'sexually-explicit')
const distressValues = ['none', 'support', 'crisis']

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.trim() === value

const texts = ({ text, context }: Fields): string[] => {
  if (!isText(text)) return ['has no text, or one with space around it']
  if (context !== null && !isText(context)) return ['has a context that is neither null nor a trimmed text']
  const whole = context === null ? text : `${context}\n${text}`
  return [...findStray(whole), ...findPrivate(whole)].map((found) => `holds ${found}`)
}

const labels = ({ labels: stated }: Fields): string[] => {
  if (!isRecord(stated)) return ['has no labels']
  return Object.entries(stated).flatMap(([id, value]) => [
    ...(labelIds.has(id) ? [] : [`has an unknown label: ${id}`]),
    ...(value === 0 || value === 1 ? [] : [`labels ${id} with neither 0 nor 1`]),
  ])
}

/** A pause asks for somebody who is hurt, how much and by what; without a pause there is none of them. */
const pause = ({ pause: isPause, severity, target, labels: stated }: Fields): string[] => {
  if (typeof isPause !== 'boolean') return ['has no pause']
  if (typeof severity !== 'number' || ![0, 1, 2, 3].includes(severity)) return ['has a severity that is not 0 to 3']
  if (!(targets as readonly unknown[]).includes(target)) return [`has an unknown target: ${target}`]
  const harms = isRecord(stated) ? harmsSomebody.filter((id) => stated[id] === 1) : []
  if (!isPause)
    return [
      ...(severity > 0 ? [`has severity ${severity} without a pause`] : []),
      ...harms.map((id) => `is labelled ${id} without a pause`),
    ]
  return [
    ...(severity === 0 ? ['pauses at severity 0'] : []),
    ...(target === 'person' || target === 'group' ? [] : [`pauses with target ${target}`]),
    ...(harms.length > 0 || (isRecord(stated) && stated.sarcasm === 1) ? [] : ['pauses without a label that says why']),
  ]
}

const distress = ({ distress: level, labels: stated }: Fields): string[] => {
  if (level === undefined) return []
  if (typeof level !== 'string' || !distressValues.includes(level)) return [`has an unknown distress: ${level}`]
  const label = isRecord(stated) ? stated.distress : undefined
  return label === undefined || label === (level === 'none' ? 0 : 1) ? [] : [`is distress ${level}, labelled ${label}`]
}

const stings = ({ text, pause: isPause, span, stings: list }: Fields): string[] => {
  if (span === undefined && list === undefined) return []
  const said = [
    ...(span === undefined ? [] : [span]),
    ...(Array.isArray(list) ? list : list === undefined ? [] : [list]),
  ]
  return [
    ...(isPause === true ? [] : ['names words that sting without a pause']),
    ...said
      .filter((one) => typeof one !== 'string' || one.length === 0 || !String(text).includes(one))
      .map((one) => `says that "${one}" stings, which is not in it`),
  ]
}

/** What is wrong with one stored line, in sentences that go on from its place; empty where nothing is. */
export function checkLine(value: unknown): string[] {
  if (!isRecord(value)) return ['is no object']
  const missing = required.filter((key) => !(key in value))
  if (missing.length > 0) return [`lacks ${missing.join(', ')}`]
  const { functionality } = value
  return [
    ...Object.keys(value)
      .filter((key) => !known.has(key))
      .map((key) => `has an unknown field: ${key}`),
    ...texts(value),
    ...labels(value),
    ...pause(value),
    ...distress(value),
    ...stings(value),
    ...(typeof functionality === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(functionality)
      ? []
      : ['has a functionality that is not in kebab-case']),
  ]
}
