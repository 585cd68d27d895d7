import { isDayOfMonth } from '../checksums/birth-date.ts'
import { isMod11of10 } from '../checksums/iso-7064.ts'
import { weightedSum } from '../checksums/weighted-sum.ts'
import { alone, type IdFormat } from './id-format.ts'

export const easternEurope: readonly IdFormat[] = [
  {
    // Weights 1 3 7 9, modulo 10; centuries by 20s on the month. Source: Polish law on population records of 24 September 2010.
    id: 'pl-pesel',
    shape: alone(String.raw`\d{11}`),
    isValid: (bare) =>
      weightedSum(bare, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 &&
      isDayOfMonth(Number(bare.slice(4, 6)), Number(bare.slice(2, 4)) % 20),
    cue: /pesel/i,
    isTelling: false,
  },
  {
    // Ten digits divisible by 11; women have 50 added to the month. Source: Czech act 133/2000.
    id: 'cz-rodne-cislo',
    shape: alone(String.raw`\d{6}/?\d{4}`),
    isValid: (bare) =>
      Number(bare) % 11 === 0 && isDayOfMonth(Number(bare.slice(4, 6)), (Number(bare.slice(2, 4)) % 50) % 20 || 20),
    cue: /rodn[ée]|\brč\b|\brc\b/i,
    isTelling: false,
  },
  {
    // Weights 279146358279, modulo 11. Source: Romanian emergency ordinance 97/2005.
    id: 'ro-cnp',
    shape: alone(String.raw`[1-9]\d{12}`),
    isValid: (bare) => {
      const rest = weightedSum(bare, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
      return (
        (rest === 10 ? 1 : rest) === Number(bare[12]) &&
        isDayOfMonth(Number(bare.slice(5, 7)), Number(bare.slice(3, 5)))
      )
    },
    cue: /\bcnp\b|cod(?:ul)? numeric/i,
    isTelling: false,
  },
  {
    // Weights 2 4 8 5 10 9 7 3 6, modulo 11 then 10. Source: GRAO, Bulgaria.
    id: 'bg-egn',
    shape: alone(String.raw`\d{10}`),
    isValid: (bare) => (weightedSum(bare, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(bare[9]),
    cue: /\begn\b|егн/i,
    isTelling: false,
  },
  {
    // MOD 11,10. Source: Croatian act on the personal identification number.
    id: 'hr-oib',
    shape: alone(String.raw`\d{11}`),
    isValid: isMod11of10,
    cue: /\boib\b/i,
    isTelling: false,
  },
  {
    // Weights 9…1, modulo 101. Source: Pension Fund of Russia, SNILS.
    id: 'ru-snils',
    shape: alone(String.raw`\d{3}-\d{3}-\d{3}[ -]\d{2}|\d{11}`),
    isValid: (bare) => (weightedSum(bare, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(bare.slice(9)),
    cue: /снилс|snils/i,
    isTelling: false,
  },
  {
    // The tenth digit from odd and even sums, the eleventh from all. Source: Nüfus ve Vatandaşlık İşleri.
    id: 'tr-kimlik',
    shape: alone(String.raw`[1-9]\d{10}`),
    isValid: (bare) => {
      const tenth = weightedSum(bare, [7, -1, 7, -1, 7, -1, 7, -1, 7])
      return (
        ((tenth % 10) + 10) % 10 === Number(bare[9]) && weightedSum(bare, Array(10).fill(1)) % 10 === Number(bare[10])
      )
    },
    cue: /kimlik|\btckn\b|\bt\.?c\.? ?(?:no|kimlik)/i,
    isTelling: false,
  },
]
