import type { Analysis, Finding } from '@hearth/contract'
import type { CardInput } from '../commands/reading/run-reading.ts'
import { listed, words } from '../words.ts'
import { markedText } from './marked-text.ts'

/** Scores under this are left out of the card; the JSON has them all. */
const shownFrom = 0.1
const barWidth = 20

/** What the reader found, for a person at a terminal. */
export function analysisCard({ text, answer, pauseThreshold }: CardInput<Analysis>): string {
  const shown = markedText(text, answer.findings, process.stdout.columns ?? 100)
  return `\n${[shown, '', ...body(text, answer, pauseThreshold)].join('\n')}\n\n`
}

function body(text: string, answer: Analysis, threshold: number): string[] {
  if (answer.unsupported?.includes('language')) {
    return [`  ${words('card.unsupported', { language: answer.language })}`]
  }
  const findings = answer.findings.map((finding) => findingLine(text, finding))
  const degraded = answer.degraded ? `, ${words('card.degraded', { parts: listed(answer.degraded) })}` : ''
  return [
    ...(findings.length > 0 ? findings : [`  ${words('card.noFindings')}`]),
    '',
    ...pauseLines(answer, threshold),
    ...scoreLines(answer),
    ...distressLines(answer),
    '',
    `  ${words('card.language')} ${answer.language}, ${words('card.engine')} ${answer.engine}${degraded}`,
  ]
}

function findingLine(text: string, { start, end, reason, severity }: Finding): string {
  return `  “${text.slice(start, end).replace(/\s+/g, ' ')}”  ${reason}, ${words(`card.severity.${severity}`)}`
}

function pauseLines({ pause, target }: Analysis, threshold: number): string[] {
  if (pause === undefined) return []
  const held = words(pause >= threshold ? 'card.pauseYes' : 'card.pauseNo', { threshold: threshold.toFixed(2) })
  const aimed = target === undefined ? [] : [`  ${words('card.target').padEnd(18)} ${words(`card.target.${target}`)}`]
  return [`  ${words('card.pause').padEnd(18)} ${bar(pause)} ${held}`, ...aimed]
}

function scoreLines({ scores = {} }: Analysis): string[] {
  return Object.entries(scores)
    .filter(([, score]) => score >= shownFrom)
    .sort(([, a], [, b]) => b - a)
    .map(([attribute, score]) => `  ${attribute.padEnd(18)} ${bar(score)}`)
}

function distressLines({ signals }: Analysis): string[] {
  if (signals.distress !== 'support' && signals.distress !== 'crisis') return []
  return [`  ${words('card.distress').padEnd(18)} ${words(`card.distress.${signals.distress}`)}`]
}

function bar(score: number): string {
  const filled = Math.round(score * barWidth)
  return `${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)} ${score.toFixed(2)}`
}
