import { fileURLToPath } from 'node:url'
import type { Reader } from '../reader.ts'

/** The committed models. */
export const modelsDir: string = fileURLToPath(new URL('../../../../../models', import.meta.url))

/** Reads a few words, until the first model is committed. */
export const testReader = async (): Promise<Reader> => ({
  version: 'test-reader/0',
  thresholds: { pause: 0.5, toxicity: 0.5, insult: 0.5, threat: 0.5 },
  analyze: async (items) =>
    items.map(({ text }) => {
      const isThreat = /\bhurt you\b/i.test(text)
      const insult = /\bidiot\b/i.exec(text)
      const p = isThreat || insult ? 0.95 : 0.02
      return {
        language: 'en',
        engine: 'test-reader/0',
        scores: {
          toxicity: p,
          insult: insult ? 0.95 : 0.02,
          threat: isThreat ? 0.95 : 0.02,
          gratitude: /thank/i.test(text) ? 0.95 : 0.02,
        },
        pause: p,
        target: p > 0.5 ? 'person' : 'none',
        findings: insult
          ? [
              {
                start: insult.index,
                end: insult.index + 5,
                attribute: 'insult',
                severity: 2,
                reason: 'insult.intelligence',
              },
            ]
          : [],
        signals: {},
        degraded: ['encoder'],
      }
    }),
})
