import { describe, expect, test } from 'vitest'
import { createAdvisor } from '../advise.ts'
import { en } from '../locales/en.generated.ts'
import { analyzeWithWordList, readWithWordList, testThresholds } from '../testing/word-list-reader.ts'
import { draftToReword } from './draft.ts'
import { keepsMeaning } from './guards/keeps-meaning.ts'
import { wordingStrategies } from './strategies/index.ts'
import { compileWording } from './words/wording.ts'

const advisor = createAdvisor({ analyze: analyzeWithWordList, thresholds: testThresholds, locale: en })
const wording = compileWording(en)

/** Harsh line, strategy, wording that must be among those offered. */
const examples = [
  ['drop-the-sting', 'You are an idiot, read the docs.', 'Read the docs.'],
  ['drop-the-sting', 'Your fucking code broke the build, you moron', 'Your fucking code broke the build'],
  ['drop-the-sting', 'Sam, you absolute moron, the build is red again.', 'Sam, the build is red again.'],
  ['drop-the-sting', 'You’re an idiot, Sam. Read the docs.', 'Sam, read the docs.'],
  ['drop-the-sting', 'Read the docs. You’re an idiot, Sam.', 'Read the docs, Sam.'],
  ['drop-the-sting', 'Moron, the meeting is at 5.', 'The meeting is at 5.'],
  ['drop-the-sting', 'The meeting is at 5, genius!', 'The meeting is at 5!'],
  ['drop-the-sting', 'Fix the VPN you useless waste of a salary', 'Fix the VPN'],
  ['drop-the-sting', 'This is an idiotic, stupid plan and you know it', 'This is an idiotic plan and you know it'],
  ['drop-the-sting', 'That is a stupid idea, Sam', 'That is a bad idea, Sam'],
  ['drop-the-sting', 'You play well for a girl.', 'You play well.'],
  ['drop-the-sting', 'Are you stupid? Fix the build.', 'Fix the build.'],
  ['drop-the-sting', 'Fix the build. Are you stupid?\nThe logs are in #ops.', 'Fix the build.\nThe logs are in #ops.'],
  ['drop-the-sting', 'Did you even bother to test this?', 'Did you test this?'],
  ['drop-the-sting', 'You morons broke it again.', 'You broke it again.'],
  ['drop-the-sting', 'Which idiot left the gate open?', 'Who left the gate open?'],
  ['drop-the-sting', 'Some moron parked in the ambulance bay.', 'Somebody parked in the ambulance bay.'],
  ['own-it', 'Any idiot can see the numbers are wrong.', 'I think the numbers are wrong.'],
  ['specific-request', 'Are you too dumb to read the manual?', 'Please read the manual.'],
  ['idea-not-person', 'Your code is garbage, rewrite it.', 'Your code isn’t good enough, rewrite it.'],
  ['idea-not-person', 'Only an idiot would think that works.', 'I don’t think that works.'],
  ['own-it', 'You never listen to me, you selfish bastard!', 'I don’t feel heard!'],
  ['own-it', 'nobody asked you, loser', 'i’d rather leave this here'],
  ['specific-request', 'How hard is it to write a test?', 'Please write a test.'],
  ['specific-request', 'Shut up and listen', 'Please listen'],
  ['drop-the-sting', 'Sam and that idiot at the bank lost it.', 'Sam and that guy at the bank lost it.'],
  ['own-it', 'My landlord is a complete moron.', 'I don’t think much of my landlord.'],
  ['acknowledge-then-differ', 'Fine, but that’s stupid.', 'I hear you, but I don’t agree.'],
  ['observation-not-verdict', 'She is useless at maths.', 'She struggles with maths.'],
  ['ask-before-assert', 'You clearly didn’t even bother to read the brief.', 'Did you read the brief?'],
  ['slow-down', 'Get out of my sight, you creep.', 'I’m too angry to talk right now.'],
  ['firm-boundary', 'stop messaging me you creep', 'stop messaging me'],
  ['firm-boundary', 'Text me again and I will break your legs.', 'Do not text me again.'],
] as const

const plainApostrophes = (text: string): string => text.replaceAll('’', "'")

describe('wordings', () => {
  test.each(examples)('%s: “%s” becomes “%s”', async (strategy, text, expected) => {
    const { rewordings } = await advisor.advise(plainApostrophes(text), { reword: true })
    expect(rewordings).toContainEqual({ text: plainApostrophes(expected), strategy })
  })

  test('every strategy has an example', () => {
    expect([...new Set(examples.map(([strategy]) => strategy))].sort()).toEqual(
      wordingStrategies.map((strategy) => strategy.id).sort(),
    )
  })

  test.each(examples)('%s: whatever is offered for “%s” is kinder and keeps what was meant', async (_, text) => {
    const { rewordings } = await advisor.advise(text, { reword: true })
    const before = readWithWordList(text)
    const draft = draftToReword(text, before, wording)
    for (const offered of rewordings) {
      const after = readWithWordList(offered.text)
      expect(after.pause ?? 1).toBeLessThan(testThresholds.pause)
      expect(after.findings.length).toBeLessThan(before.findings.length)
      expect(keepsMeaning(draft, { ...offered, edits: [] })).toBe(true)
    }
  })

  test.each([
    ['a bare insult', 'You’re an idiot.'],
    ['an insult with nothing else', 'lol moron'],
    ['a threat without a point', 'I will find you and you will regret this.'],
  ])('offers nothing for %s', async (_, text) => {
    expect(await advisor.advise(text)).toMatchObject({ rewordings: [], cannotSoften: true })
  })

  test('says back what the other person thinks, from the other side, before it differs', async () => {
    const { rewordings } = await advisor.advise('What a stupid idea, you moron.', {
      context: 'I think we should move my demo to Friday.',
      reword: true,
    })
    expect(rewordings).toContainEqual({
      text: 'You think we should move your demo to Friday; I see it differently.',
      strategy: 'acknowledge-then-differ',
    })
  })

  test.each([
    ['a report of harm', 'My manager called me a stupid idiot in front of everyone.'],
    ['grief', 'We lost our baby and everybody tells us shit like that.'],
    ['a boundary', 'Stop calling me.'],
    ['a harmless text', 'You wrote a good report.'],
    ['an answer to an attack', 'Shut up.', 'You are a useless idiot.'],
  ])('asks nobody to be softer about %s', async (_, text, context = '') => {
    const advice = await advisor.advise(text, { reword: true, context: context || null })
    expect(advice).toMatchObject({ rewordings: [], cannotSoften: false })
  })

  test('touches only the sentence that stings in a long text', async () => {
    const text = 'I read the plan. The budget is fine. Only an idiot would skip the tests. See you at 5.'
    const { rewordings } = await advisor.advise(text)
    expect(rewordings.length).toBeGreaterThan(0)
    for (const offered of rewordings) {
      expect(offered.text.startsWith('I read the plan. The budget is fine.')).toBe(true)
      expect(offered.text.endsWith('See you at 5.')).toBe(true)
    }
  })

  test('the author’s apostrophe and small letters are kept', async () => {
    const { rewordings } = await advisor.advise('you never listen, you selfish bastard, and it’s late')
    expect(rewordings.map((offered) => offered.text)).toContain('i don’t feel heard, and it’s late')
  })
})

describe('keepsMeaning', () => {
  const keeps = (text: string, after: string): boolean =>
    keepsMeaning(draftToReword(text, readWithWordList(text), wording), {
      text: after,
      strategy: 'specific-request',
      edits: [],
    })

  test.each([
    ['a number', 'You idiot, the meeting is at 5 today.', 'The meeting is today.'],
    ['a date', 'You idiot, it was due on 2024-03-01 at noon.', 'It was due at noon.'],
    ['a link', 'Read https://docs.example/x you idiot, now.', 'Read it now.'],
    ['a mention', 'Ask @maria you idiot, she knows it.', 'Ask, she knows it.'],
    ['a name', 'Ask Maria you idiot, she knows it.', 'Ask, she knows it.'],
    ['a quotation', 'The sign says "no dogs" you idiot, read it.', 'The sign says no dogs, read it.'],
    ['a negation', 'You idiot, this does not work for us.', 'This does work for us.'],
    ['a modal', 'You idiot, you should never push to main.', 'You push to main.'],
  ])('refuses to lose %s', (_, text, after) => {
    expect(keeps(text, after)).toBe(false)
  })

  test.each([
    ['thanks', 'You idiot, read the docs.', 'Thanks, read the docs.'],
    ['praise', 'You idiot, read the docs.', 'Great, read the docs.'],
    ['an apology', 'You idiot, read the docs.', 'Sorry, read the docs.'],
  ])('refuses to add %s', (_, text, after) => {
    expect(keeps(text, after)).toBe(false)
  })

  test.each([
    ['half a quotation', 'You idiot, the docs say it.', 'The docs say "it.'],
    ['a mark alone', 'You idiot, the docs say it.', ', the docs say it.'],
    ['nothing but an interjection', 'Oh wow, you idiot.', 'Oh wow.'],
    ['a far longer text', 'Read it, idiot.', 'Read the whole documentation from the beginning to the end once more.'],
  ])('refuses %s', (_, text, after) => {
    expect(keeps(text, after)).toBe(false)
  })

  test('lets the point through', () => {
    expect(
      keeps(
        'Sam, you idiot, the build of 3 May is "red" and should not ship.',
        'Sam, the build of 3 May is "red" and should not ship.',
      ),
    ).toBe(true)
  })
})
