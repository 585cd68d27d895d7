import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const colors = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\)/g)].map(
    ([, name = '', day = '', night = '']) => [name, [day, night] as const],
  ),
)

const grounds = ['paper', 'paper-raised', 'paper-sunk', 'ember-soft', 'leaf-soft', 'honey-soft']
const texts = ['ink', 'ink-soft', 'link']

/** WCAG 2.2: 4.5:1 for text, 3:1 for the edges of controls and the focus ring. */
describe.each(['day', 'night'] as const)('colors by %s', (time) => {
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s is legible on %s',
    (text, ground) => {
      expect(contrast(color(text, time), color(ground, time))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    ['ink-faint', 'paper'],
    ['ink-faint', 'paper-raised'],
    ['ink-faint', 'paper-sunk'],
    ['on-ember', 'ember'],
    ['on-ember', 'ember-strong'],
    ['rose', 'paper'],
    ['rose', 'paper-raised'],
    ['rose', 'rose-soft'],
    ['leaf', 'leaf-soft'],
    ['leaf', 'paper-sunk'],
    ['rose', 'paper-sunk'],
  ])('%s is legible on %s', (text, ground) => {
    expect(contrast(color(text, time), color(ground, time))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'paper-raised'])('edges and focus are seen on %s', (ground) => {
    expect(contrast(color('line-strong', time), color(ground, time))).toBeGreaterThanOrEqual(3)
    expect(contrast(color('ember', time), color(ground, time))).toBeGreaterThanOrEqual(3)
  })
})

const color = (name: string, time: 'day' | 'night'): string => {
  const pair = colors.get(name)
  if (!pair) throw new Error(`no color ${name}`)
  return pair[time === 'day' ? 0 : 1]
}

/** Relative luminance and contrast as WCAG defines them. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
