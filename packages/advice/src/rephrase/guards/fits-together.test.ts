import { describe, expect, test } from 'vitest'
import { en } from '../../locales/en.generated.ts'
import { analysisOf } from '../../testing/analysis-of.ts'
import { draftToReword } from '../draft.ts'
import { compileWording } from '../words/wording.ts'
import { fitsTogether } from './fits-together.ts'

const wording = compileWording(en)
const fits = (before: string, after: string): boolean =>
  fitsTogether(draftToReword(before, analysisOf({}), wording, null), after)

describe('words that a change brings together', () => {
  test.each([
    ['The mayor is a liar who serves himself.', 'The mayor is a who serves himself.'],
    ["I don't give a fuck what Beth thinks, we open at nine.", 'I Beth, we open at nine.'],
    ['Buskers are such shifty buggers.', 'Buskers are such .'],
    ["you think they gave a rat 's ass about us ?", "you think they gave a rat 's about us ?"],
    ['Get your arse in here.', 'Get your in here.'],
    ['They treat people like shit.', 'They treat people like bad.'],
    ['A shit ton of rain fell.', 'A bad of rain fell.'],
    ['We know we are fucked!', 'We know we are messed!'],
    ['My country is going to absolute shit.', 'My country is going to absolute thing.'],
    ['You absolute clown, Leeds is not in Scotland.', 'You, Leeds is not in Scotland.'],
    ['I paid ninety for that, you fool.', 'I paid ninety for that, you.'],
    ['You are such an idiot, Sam. Read it.', 'You are Sam. Read it.'],
    ["You're an idiot, Dev. Merge it.", "You're Dev. Merge it."],
    ['That was a messed-up game of a fool.', 'That was a messed game of a .'],
  ])('%s may not become %s', (before, after) => {
    expect(fits(before, after)).toBe(false)
  })

  test.each([
    ['You absolute idiot, the meeting is at nine.', 'The meeting is at nine.'],
    ["I don't give a fuck what Beth thinks.", "I don't care what Beth thinks."],
    ['I fucking hate this printer.', 'I hate this printer.'],
    ['This is a shit plan and you know it.', 'This is a plan and you know it.'],
    ['Only an idiot would park there.', 'Only a person would park there.'],
    ['The whole system is shit.', 'The whole system is bad.'],
    ['They fucked up the move.', 'They messed up the move.'],
    ['Not the same shit again.', 'Not the same thing again.'],
    ['Nobody voted for you, clown.', 'Nobody voted for you.'],
    ['as if it were a the typo of mine, fool', 'as if it were a the typo of mine'],
  ])('%s may become %s', (before, after) => {
    expect(fits(before, after)).toBe(true)
  })
})
