import { address } from './address.ts'
import { card } from './card.ts'
import { coordinates } from './coordinates.ts'
import { digitsInWords } from './digits-in-words.ts'
import { email } from './email.ts'
import { governmentId } from './government-id.ts'
import { handleNextToPlace } from './handle.ts'
import { iban } from './iban.ts'
import { ipAddress } from './ip-address.ts'
import type { Kind } from './kind.ts'
import { phone } from './phone.ts'
import { plate } from './plate.ts'
import { secret } from './secret.ts'
import { whereabouts } from './whereabouts.ts'

/** Every kind of personal data, the surest first: where two claim the same words, the earlier one has them. */
export const kinds: readonly Kind[] = [
  secret,
  email,
  iban,
  card,
  governmentId,
  ipAddress,
  coordinates,
  address,
  plate,
  phone,
  digitsInWords,
  handleNextToPlace,
  whereabouts,
]
