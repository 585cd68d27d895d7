import { isDayOfMonth } from '../checksums/birth-date.ts'
import { isLuhn } from '../checksums/luhn.ts'
import { weightedSum } from '../checksums/weighted-sum.ts'
import { alone, type IdFormat } from './id-format.ts'

export const northernEurope: readonly IdFormat[] = [
  {
    // Luhn over the last ten digits; a coordination number has 60 added to the day. Source: Skatteverket, SKV 704.
    id: 'se-personnummer',
    shape: alone(String.raw`(?:19|20)?\d{6}[-+]?\d{4}`),
    isValid: (bare) => {
      const ten = bare.slice(-10)
      return isLuhn(ten) && isDayOfMonth(Number(ten.slice(4, 6)) % 60, Number(ten.slice(2, 4)))
    },
    cue: /personn(?:umme)?r|samordningsnummer|personal identity number|\bpnr\b/i,
    isTelling: false,
  },
  {
    // Nine digits modulo 31 to a sign; the century by a mark. Source: Digi- ja väestötietovirasto.
    id: 'fi-hetu',
    shape: alone(String.raw`\d{6}[-+a-fu-y]\d{3}[\da-fhj-np-y]`),
    isValid: (bare) =>
      '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(bare.slice(0, 6) + bare.slice(7, 10)) % 31] ===
        bare.charAt(10).toUpperCase() && isDayOfMonth(Number(bare.slice(0, 2)), Number(bare.slice(2, 4))),
    cue: /hetu|henkilötunnus|personbeteckning/i,
    isTelling: true,
  },
  {
    // A date and four digits; no check since 2007. Source: CPR-kontoret, Personnummeret i CPR.
    id: 'dk-cpr',
    shape: alone(String.raw`\d{6}[- ]?\d{4}`),
    isValid: (bare) => isDayOfMonth(Number(bare.slice(0, 2)), Number(bare.slice(2, 4))),
    cue: /\bcpr(?:-?n(?:umme)?r)?\b|personnummer/i,
    isTelling: false,
  },
  {
    // Two check digits modulo 11; D numbers have 40 added to the day. Source: Skatteetaten, forskrift om folkeregistrering.
    id: 'no-fodselsnummer',
    shape: alone(String.raw`\d{6} ?\d{5}`),
    isValid: (bare) =>
      weightedSum(bare, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
      weightedSum(bare, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 &&
      isDayOfMonth(Number(bare.slice(0, 2)) % 40, Number(bare.slice(2, 4)) % 40),
    cue: /f[øo]dselsn|personn(?:umme)?r|d-nummer/i,
    isTelling: false,
  },
  {
    // Weights modulo 11 in two rounds. Source: Estonian standard EVS 585; Lithuanian law on the residents' register.
    id: 'baltic-personal-code',
    shape: alone(String.raw`[1-6]\d{10}`),
    isValid: (bare) => {
      const first = weightedSum(bare, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
      const second = weightedSum(bare, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11
      const check = first < 10 ? first : second % 10
      return check === Number(bare[10]) && isDayOfMonth(Number(bare.slice(5, 7)), Number(bare.slice(3, 5)))
    },
    cue: /isikukood|asmens kod|personal code/i,
    isTelling: false,
  },
]
