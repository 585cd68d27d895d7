import { expect, test } from 'vitest'
import { findPrivate, findStray } from './find-stray.ts'

test.each(['hi {name}, thanks', 'see [[Main page]]', '<<<<<<< mine', 'fish &amp; chips', 'so <b>not</b><br/>done'])(
  'finds what is left of writing files: %s',
  (text) => {
    expect(findStray(text).length).toBe(1)
  },
)

test.each([
  '{{cite web}} can go to hell',
  String.raw`^(\d{2})$ does the trick`,
  'your voice >>>> everything',
  'f**king hell',
  '5** in speaking',
])('leaves talk alone: %s', (text) => {
  expect(findStray(text)).toEqual([])
})

test.each([
  ['write to jo.bloggs@gmail.com', 'a mail address: jo.bloggs@gmail.com'],
  ['ring 0808 500 2222 any hour', 'a telephone number: 0808 500 2222'],
  ['call 1-833-852-6262 tonight', 'a telephone number: 1-833-852-6262'],
  ['it runs on 81.2.69.142', 'a network address: 81.2.69.142'],
])('finds what could belong to somebody: %s', (text, found) => {
  expect(findPrivate(text)).toEqual([found])
})

test.each([
  'jo@example.org or jo@shop.example',
  'ring 08081 570 247',
  'call 1-800-555-0162',
  'it is 555-0142',
  'text 07700 900123',
  'from 2019-2024',
  'on 12/06/2024',
  'we sold 1 200 000 of them',
  'it runs on 192.168.0.12 and 203.0.113.7',
])('knows what is made up, or no number at all: %s', (text) => {
  expect(findPrivate(text)).toEqual([])
})
