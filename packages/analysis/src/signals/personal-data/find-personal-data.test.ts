import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { findPersonalData } from './find-personal-data.ts'

const said = (text: string) =>
  findPersonalData(text).map(
    ({ type, start, end, aboutOther }) => `${type}${aboutOther ? '!' : ''} ${text.slice(start, end)}`,
  )

describe('findPersonalData', () => {
  test.each([
    ['Write to me: lena.hofbauer@posteo.de', 'email lena.hofbauer@posteo.de'],
    ['reach me at pat at riverbend dot org', 'email pat at riverbend dot org'],
    ['Call me on 07946 018 552 after six.', 'phone 07946 018 552'],
    ['رقم هاتفي ٠٥٠١٢٣٤٥٦٧', 'phone ٠٥٠١٢٣٤٥٦٧'],
    [
      'my number: oh seven nine four six, oh one eight, double five two',
      'phone oh seven nine four six, oh one eight, double five two',
    ],
    ['I live at 12 Elm Road, Didsbury.', 'address 12 Elm Road, Didsbury'],
    ['Ich wohne in der Lindenstraße 14, 10969 Berlin.', 'address Lindenstraße 14, 10969 Berlin'],
    ['my card is 4539 1488 0343 6467', 'card 4539 1488 0343 6467'],
    ['My IBAN is GB82 WEST 1234 5698 7654 32', 'iban GB82 WEST 1234 5698 7654 32'],
    ['My IP is 81.174.33.209', 'ip-address 81.174.33.209'],
    ['My NI number is JK 50 07 25 A', 'government-id.uk-nino JK 50 07 25 A'],
    ['my house: 40.689247,-74.044502', 'coordinates 40.689247,-74.044502'],
    ['My plate is KX19 ZRT', 'plate KX19 ZRT'],
    ['@anna_92 lives in Galway', 'handle! @anna_92 lives in Galway'],
    ['She trains at the pool every Monday at 6 am', 'whereabouts! She trains at the pool every Monday at 6 am'],
    ['my password is hunter2!', 'secret hunter2!'],
  ])('finds what is private in “%s”', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  test.each([
    ['My number is 07946 018 552', false],
    ['Her number is 07946 018 552', true],
    ['call him on 07946 018 552', true],
    ['My sister’s number is 07946 018 552', true],
    ['07946 018 552, call me', false],
    ['Seine Nummer ist 0176 99887766', true],
    ['Voici son numéro : 07 81 22 33 44', true],
    ['Mi teléfono es 612 345 678', false],
  ])('tells whose it is in “%s”', (text, aboutOther) => {
    expect(findPersonalData(text).map((one) => one.aboutOther)).toEqual([aboutOther])
  })

  test.each([
    'We are on version 10.14.22.3 now.',
    'It costs 1,299.99 dollars.',
    'ISBN 978-0-306-40615-7 is the one.',
    'order 4512 7788 1203 has not arrived',
    '12345678 + 87654321 = 99999999',
    'We won 3-2, then 0-4, on 12/03/1987 at 14:30.',
    'one two three four five six seven eight nine ten',
    'Call 112 or 999, or Samaritans on 116 123.',
    'The council’s number is 020 7527 2000.',
    'write to info@bristol.gov.uk',
    'I love walking down Main Street.',
    'The password is wrong again.',
    '4539 1488 0343 6468 has a wrong check digit',
    '',
  ])('finds nothing in “%s”', (text) => {
    expect(said(text)).toEqual([])
  })

  test('gives sorted spans inside the text that do not overlap, for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let last = 0
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('stays quick on texts that are made to be slow', () => {
    const nasty = [
      '1 '.repeat(5000),
      'a@'.repeat(5000),
      'one '.repeat(3000),
      '12 Elm '.repeat(2000),
      'x at y dot '.repeat(1500),
      'a1b2 '.repeat(3000),
      ' '.repeat(10_000),
      'a.'.repeat(6000),
      'every day at home I walk '.repeat(500),
    ]
    const start = performance.now()
    for (const text of nasty) findPersonalData(text)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
