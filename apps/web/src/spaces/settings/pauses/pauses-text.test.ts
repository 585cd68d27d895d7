import { outcomeChoices } from '@hearth/contract'
import { expect, it } from 'vitest'
import { isPausesMessageId } from './pauses-text.ts'

it('has words for everything that can become of a pause', () => {
  expect(outcomeChoices.filter((choice) => !isPausesMessageId(`pauses.${choice}`))).toEqual([])
})
