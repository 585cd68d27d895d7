import { americas } from './americas.ts'
import { asiaAfricaOceania } from './asia-africa-oceania.ts'
import { britishIsles } from './british-isles.ts'
import { easternEurope } from './eastern-europe.ts'
import type { IdFormat } from './id-format.ts'
import { northernEurope } from './northern-europe.ts'
import { westernEurope } from './western-europe.ts'

/** Every number by which a state knows a person. A new one is one entry in its region's list. */
export const idFormats: readonly IdFormat[] = [
  ...britishIsles,
  ...westernEurope,
  ...northernEurope,
  ...easternEurope,
  ...americas,
  ...asiaAfricaOceania,
]
