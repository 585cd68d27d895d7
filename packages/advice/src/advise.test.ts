import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise, createAdvisor, judge } from './advise.ts'
import { en } from './locales/en.generated.ts'
import { analysisOf } from './testing/analysis-of.ts'
import { analyzeWithWordList, readWithWordList, testThresholds } from './testing/word-list-reader.ts'

const options = { analyze: analyzeWithWordList, thresholds: testThresholds, locale: en }
const advisor = createAdvisor(options)

describe('advise', () => {
  test('says which words and why, and offers the lightest wording first', async () => {
    expect(await advise('You are an idiot, read the docs.', options)).toEqual({
      advice: 'pause',
      reasons: [
        {
          start: 11,
          end: 16,
          reason: 'insult.intelligence',
          message: '“idiot” may read as about the person, not the idea.',
        },
      ],
      rewordings: [{ text: 'Read the docs.', strategy: 'drop-the-sting' }],
      cannotSoften: false,
    })
  })

  test('says honestly that it cannot soften a bare insult', async () => {
    expect(await advisor.advise('You’re an idiot.')).toMatchObject({
      advice: 'pause',
      rewordings: [],
      cannotSoften: true,
    })
  })

  test('leaves profanity about things alone', async () => {
    const advice = await advisor.advise('The fucking build is broken again, damn.')
    expect(advice).toEqual({ advice: 'none', reasons: [], rewordings: [], cannotSoften: false })
  })

  test('proposes wordings for a text that would not pause only when asked', async () => {
    const text = 'What the fuck are you doing here?'
    expect((await advisor.advise(text)).rewordings).toEqual([])
    const asked = await advisor.advise(text, { reword: true })
    expect(asked).toMatchObject({ advice: 'none', cannotSoften: false })
    expect(asked.rewordings).toEqual([{ text: 'What are you doing here?', strategy: 'drop-the-sting' }])
  })

  test.each([
    'My mother died and I am so fucking angry.',
    'He called me a stupid idiot in front of everyone.',
    'I am such an idiot, I deleted it.',
    'Please stop messaging me.',
  ])('never words a report of harm, grief or a boundary more nicely: %s', async (text) => {
    const analysis = { ...readWithWordList(text), pause: 0.05 }
    const advice = await advisor.advise(text, { analysis, reword: true })
    expect(advice).toMatchObject({ advice: 'none', rewordings: [], cannotSoften: false })
  })

  test('points at the sentence that carries the harm where the reader found no words', async () => {
    const harsh = 'You always do this.'
    const text = `The slides are up. ${harsh} See you on Monday.`
    const analyze: typeof analyzeWithWordList = async (items) =>
      items.map((item) =>
        analysisOf({ pause: item.text.includes('always') ? 0.9 : 0.1, target: 'person', scores: { demeaning: 0.8 } }),
      )
    const advice = await createAdvisor({ ...options, analyze }).advise(text)
    const reason = advice.reasons[0]
    expect(text.slice(reason?.start, reason?.end)).toBe(harsh)
    expect(reason?.reason).toBe('demeaning.sentence')
    expect(advice.rewordings.map((offered) => offered.text)).toContain('The slides are up. See you on Monday.')
  })

  test('signposts to support in a crisis and rewords nothing', async () => {
    const analysis = analysisOf({ signals: { distress: 'crisis' } })
    expect(await advisor.advise('I cannot go on.', { analysis })).toEqual({
      advice: 'signpost',
      reasons: [{ start: 0, end: 15, reason: 'distress.crisis', message: en.messages['distress.crisis'] }],
      rewordings: [],
      cannotSoften: false,
    })
  })

  test('never asks anybody in a crisis to say it otherwise, whatever harsh words are in it', async () => {
    const text = 'I want to die, and you are an idiot for asking.'
    const analysis = { ...readWithWordList(text), signals: { distress: 'crisis' as const } }
    const advice = await advisor.advise(text, { analysis, reword: true })
    expect(advice).toMatchObject({ advice: 'signpost', rewordings: [], cannotSoften: false })
    expect(advice.reasons.map(({ reason }) => reason)).toEqual(['distress.crisis'])
  })

  test('says what would be shown to whom before one’s own number is sent, and offers it covered', async () => {
    const text = 'Call me on 07946 018 552.'
    const personalData = [{ type: 'phone', start: 11, end: 24, aboutOther: false }]
    const advice = await advisor.advise(text, { analysis: analysisOf({ signals: { personalData } }) })
    expect(advice).toMatchObject({ advice: 'hint', reasons: [{ reason: 'personal-data.phone', start: 11, end: 24 }] })
    expect(advice.rewordings).toEqual([{ text: 'Call me on [phone number].', strategy: 'mask-personal-data' }])
  })

  test('pauses before another person’s number is shown, and can always cover it', async () => {
    const text = 'Llámalo: 612 345 678'
    const personalData = [{ type: 'phone', start: 9, end: 20, aboutOther: true }]
    const analysis = {
      ...analysisOf({ signals: { personalData } }),
      language: 'es',
      unsupported: ['language'] as const,
    }
    const advice = await advisor.advise(text, { analysis })
    expect(advice).toMatchObject({ advice: 'pause', cannotSoften: false, reasons: [{ reason: 'exposure.phone' }] })
    expect(advice.rewordings[0]?.text).toBe('Llámalo: [phone number]')
  })

  test('says one word a message, with better ones, why and who says so, only where that was turned on', () => {
    const hint = (start: number, end: number, phrase: string) => ({
      ...{ start, end, phrase, better: ['everyone', 'folks'] },
      ...{ why: 'Not everybody is a guy.', source: 'A guide, https://example.org/guide' },
    })
    const analysis = analysisOf({ signals: { considerate: [hint(0, 8, 'guys'), hint(14, 19, 'crazy')] } })
    const text = 'Hey guys, so crazy'
    expect(judge(text, analysis, { thresholds: testThresholds, locale: en }).advice).toBe('none')
    expect(judge(text, analysis, { thresholds: testThresholds, locale: en, considerate: true }).reasons).toEqual([
      {
        ...{ start: 0, end: 8, reason: 'considerate.guys' },
        message: '“Hey guys”: Not everybody is a guy. Perhaps: everyone · folks. (A guide)',
      },
    ])
  })

  test('says one kind thing about a heavy draft where the person turned hints on', async () => {
    const analysis = analysisOf({ signals: { distress: 'support' } })
    expect(await advisor.advise('I feel so alone.', { analysis })).toMatchObject({ advice: 'none', reasons: [] })
    expect(await advisor.advise('I feel so alone.', { analysis, hints: true })).toMatchObject({
      advice: 'hint',
      reasons: [{ reason: 'distress.support', message: en.messages['distress.support'] }],
    })
  })

  test('has nothing to say about a language that the reader does not read, also when asked to reword', async () => {
    const analysis = { language: 'hu', engine: 'test/1', findings: [], signals: {}, unsupported: ['language'] } as const
    const advice = await advisor.advise('Te hülye vagy, olvasd el.', { analysis, reword: true })
    expect(advice).toEqual({ advice: 'none', reasons: [], rewordings: [], cannotSoften: false })
  })

  test('shows a learned proposal only when it passes the guards', async () => {
    const proposeEdits = async () => [
      { text: 'You are an idiot, please read the docs.', strategy: 'specific-request' as const },
      { text: 'Have a look at the docs.', strategy: 'specific-request' as const },
      { text: 'Thanks, read the docs.', strategy: 'specific-request' as const },
    ]
    const advice = await advise('You are an idiot, read the docs.', { ...options, proposeEdits })
    expect(advice.rewordings.map((wording) => wording.text).sort()).toEqual([
      'Have a look at the docs.',
      'Read the docs.',
    ])
  })

  test('judges a reading at once, without wordings', () => {
    const analysis = analysisOf({ pause: 0.9, target: 'person', scores: { threat: 0.9 } })
    expect(judge('Just wait.', analysis, { thresholds: testThresholds, locale: en })).toMatchObject({
      advice: 'pause',
      reasons: [{ start: 0, end: 10, reason: 'threat.sentence' }],
    })
  })
})

describe('advise, for any string', () => {
  const pieces = fc.constantFrom(
    'you',
    'idiot',
    'You are',
    'stupid',
    ',',
    ' ',
    '.',
    '!',
    '\n',
    'Sam',
    'the build',
    'broke',
    '"quote"',
    '(',
    ')',
    '—',
    'and',
    'because',
    'fucking',
    'never listen',
    'https://a.b/c',
    '42',
    '🙂',
    'shut up',
    '’',
    "'",
    'I',
    'don’t',
    'a',
    'an',
  )
  const harshTalk = fc.array(pieces, { maxLength: 14 }).map((all) => all.join(' ').replace(/ ([,.!])/g, '$1'))
  const anyText = fc.oneof(harshTalk, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

  test('never throws, keeps its spans in the text and never offers the text itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const advice = await advisor.advise(text, { reword: true })
        for (const { start, end } of advice.reasons) expect(0 <= start && start < end && end <= text.length).toBe(true)
        const texts = advice.rewordings.map((wording) => wording.text)
        expect(texts).not.toContain(text)
        expect(new Set(texts).size).toBe(texts.length)
        expect(texts.length).toBeLessThanOrEqual(3)
        if (advice.cannotSoften) expect([advice.advice, texts.length]).toEqual(['pause', 0])
      }),
      { numRuns: 400 },
    )
  })

  test('answers soon for long runs of one character', async () => {
    for (const unit of [' ', '.', ',', 'a', '!?', 'you ', 'idiot, ', '"', '-', '\n', '1']) {
      const began = performance.now()
      await advisor.advise(`You idiot, ${unit.repeat(6000)} read the docs.`, { reword: true })
      expect(performance.now() - began).toBeLessThan(3000)
    }
  })
})
