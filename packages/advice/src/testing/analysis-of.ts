import type { Analysis } from '@hearth/contract'

/** A calm English reading with some of it said otherwise. */
export function analysisOf(parts: Partial<Analysis> = {}): Analysis {
  return {
    language: 'en',
    engine: 'test/1',
    scores: {},
    pause: 0.01,
    target: 'none',
    findings: [],
    signals: {},
    ...parts,
  }
}
