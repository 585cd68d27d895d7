import type { Structure } from '../../structure/structure.ts'
import { wordClass } from '../../structure/word-classes.ts'
import type { NormalizedText } from '../../text/normalize-text.ts'

/** Words of which people in distress use at least one nearly always; most texts that hold one are about something else. */
const cues: ReadonlySet<string> = new Set(
  (
    'die died dying dead death kill killing kms suicide suicidal unalive end ending ended alive live living life exist anymore goodbye ' +
    'gone disappear hurt hurting hurts pain cut cutting cuts blade pills pill overdose overdosed bridge rope hang jump sleep wake ' +
    'alone lonely nobody noone cry crying cried sob sobbing tears hopeless hope worthless useless failure hate hated burden numb empty ' +
    'broken depressed depression anxiety anxious panic scared afraid terrified trapped stuck lost grief grieving miss tired exhausted ' +
    'struggling struggle cope coping overwhelmed breakdown breaking falling drowning help therapist therapy meds relapsed relapse ' +
    'drinking sad sadness dark darkness bad rough hard worse point matter sorry ashamed abused hit beat bullied rape raped homeless ' +
    "eat eating bed okay ok fine nothing everything give giving cannot can't stop done forever fault messed ruined ruin lose losing " +
    'woke tablets note letter letters wrist wrists cliff edge ledge reason without barely shake shaking hide hiding invisible assaulted ' +
    'divorce baby sick fight fighting forever permanently finished leave someone somebody anybody anyone everyone god soon'
  ).split(' '),
)

/**
 * Whether a bulk reader should ask the encoder about distress: the writer speaks of themselves and uses a word that people in distress
 * use. Meant to miss hardly anybody, not to be right.
 */
export function mayBeDistress({ tokens }: NormalizedText, { classes }: Structure): boolean {
  let isSelf = false
  let isCue = false
  for (let at = 0; at < tokens.length && !(isSelf && isCue); at++) {
    if (((classes[at] as number) & wordClass.i) !== 0) isSelf = true
    const plain = tokens[at]?.plain ?? ''
    if (cues.has(plain)) isCue = true
    else if (plain === 'im' || plain === "i'm") isSelf = true
  }
  return isSelf && isCue
}
