import { type Analysis, machineSettings, type Thresholds } from '@hearth/contract'
import { describe, expect, it } from 'vitest'
import { machineStep, showsExposure, showsThreat } from './machine.ts'

const thresholds: Thresholds = {
  pause: 0.8,
  threat: 0.7,
  'identity-attack': 0.6,
  exclusion: 0.6,
  'sexually-explicit': 0.6,
}
const reading = (more: Partial<Analysis>): Analysis => ({
  language: 'en',
  engine: 'hearth-reader/1',
  findings: [],
  signals: {},
  ...more,
})
const calm = reading({ target: 'none', pause: 0.01, scores: { toxicity: 0.02 } })
const insult = reading({ target: 'person', pause: 0.95, scores: { insult: 0.9, toxicity: 0.95 } })
const threat = reading({ target: 'person', pause: 0.97, scores: { threat: 0.8 } })
const exposure = reading({ signals: { personalData: [{ type: 'phone', start: 0, end: 4, aboutOther: true }] } })
const hate = reading({ target: 'group', pause: 0.9, scores: { 'identity-attack': 0.7 } })
const otherLanguage: Analysis = { language: 'fi', engine: 'e', findings: [], signals: {}, unsupported: ['language'] }

describe('what the machine may do', () => {
  it.each([
    ['nothing', threat, 'nothing', null],
    ['nothing', exposure, 'nothing', null],
    ['threats', calm, 'nothing', null],
    ['threats', insult, 'nothing', null],
    ['threats', hate, 'nothing', null],
    ['threats', threat, 'open-case', 'threat'],
    ['threats', exposure, 'open-case', 'exposed-private-facts'],
    ['case', calm, 'nothing', null],
    ['case', insult, 'open-case', 'insult'],
    ['case', hate, 'open-case', 'hate'],
    ['case', threat, 'open-case', 'threat'],
    ['hold', calm, 'nothing', null],
    ['hold', insult, 'hold', 'insult'],
    ['hold', exposure, 'hold', 'exposed-private-facts'],
  ] as const)('under "%s" the reading leads to the step', (setting, analysis, kind, reason) => {
    const step = machineStep(analysis, setting, thresholds)
    expect(step.kind).toBe(kind)
    expect('reason' in step ? step.reason : null).toBe(reason)
  })

  it('leaves alone a text that it cannot read, whatever the setting', () => {
    for (const setting of machineSettings) {
      expect(machineStep(otherLanguage, setting, thresholds)).toEqual({ kind: 'nothing' })
    }
  })

  it('takes no word about a thing or about oneself for a threat', () => {
    expect(showsThreat(reading({ target: 'thing', scores: { threat: 0.99 } }), thresholds)).toBe(false)
    expect(showsThreat(reading({ target: 'self', scores: { threat: 0.99 } }), thresholds)).toBe(false)
  })

  it('takes no attribute without a published threshold for evidence', () => {
    expect(showsThreat(threat, { pause: 0.8 })).toBe(false)
  })

  it('lets people share what is their own', () => {
    expect(
      showsExposure(reading({ signals: { personalData: [{ type: 'email', start: 0, end: 4, aboutOther: false }] } })),
    ).toBe(false)
  })
})
