import { expect, test } from 'vitest'
import { html } from './markup.ts'

test('what is put in is text, whatever it looks like', () => {
  expect(html`<p title="${'"x"'}">${"<script>&'"}</p>`.markup).toBe(
    '<p title="&quot;x&quot;">&lt;script&gt;&amp;&#39;</p>',
  )
})

test('markup is put in as it is, lists one after the other, nothing for null, numbers short', () => {
  expect(html`<b>${html`<i>a</i>`}${[html`1`, html`2`]}${null}${1 / 3}</b>`.markup).toBe('<b><i>a</i>120.33</b>')
})
