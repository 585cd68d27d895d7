import { describe, expect, it } from 'vitest'
import { createEvidenceReader } from '../evidence/read-evidence.ts'
import { normalizeText } from '../text/normalize-text.ts'
import { identifyLanguage } from './identify-language.ts'

const { isKnown } = createEvidenceReader()
const identify = (text: string): string => identifyLanguage(normalizeText(text), isKnown)

describe('identifyLanguage', () => {
  it.each([
    'lol',
    'idiot',
    'ur a donut mate',
    'numpty',
    'kys',
    'gg ez',
    '🖕 you',
    'y0u 1d10t',
    'і hаtе уоu',
    'abeg comot for here',
    'I am a proud gay man',
    'Yaar you are such an idiot bhai',
  ])('reads short and mixed talk as English: %s', (text) => expect(identify(text)).toBe('en'))

  it.each([
    ['Du bist ein Idiot', 'de'],
    ['tu es stupide et méchant', 'fr'],
    ['Você é um idiota', 'pt'],
    ['sei un idiota', 'it'],
    ['jij bent een idioot', 'nl'],
    ['أنت غبي', 'ar'],
    ['你是白痴', 'zh'],
    ['お前はバカだ', 'ja'],
  ])('tells %s to be %s', (text, language) => expect(identify(text)).toBe(language))

  it.each(['eres un idiota', 'tu es stupide', 'ты идиот', 'que te jodan', 'Priya'])(
    'does not take %s for English',
    (text) => expect(identify(text)).not.toBe('en'),
  )

  it.each(['', '👏👏', '!!!', '42'])('finds no language where there are no words: %j', (text) =>
    expect(identify(text)).toBe('zxx'),
  )
})
