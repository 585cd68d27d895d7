import { keep } from '../../ui/keys/kept.ts'
import { isHard } from './exposure.ts'

export const veilChoices = ['all', 'hard', 'none'] as const
/** Which texts are covered until one asks for them. */
export type VeilChoice = (typeof veilChoices)[number]

/** Remembered on this device. Hard texts are covered until somebody chooses otherwise. */
export const veil = keep<VeilChoice>(
  'local',
  'hearth.veil',
  (kept) => veilChoices.find((one) => one === kept) ?? 'hard',
)

/** Whether the text of a case starts covered. */
export const isVeiled = (choice: VeilChoice, one: Parameters<typeof isHard>[0]): boolean => {
  switch (choice) {
    case 'all':
      return true
    case 'hard':
      return isHard(one)
    case 'none':
      return false
    default:
      choice satisfies never
      return true
  }
}
