import { isDayOfMonth } from '../checksums/birth-date.ts'
import { isMod11of10 } from '../checksums/iso-7064.ts'
import { weightedSum } from '../checksums/weighted-sum.ts'
import { italianCheck } from './codice-fiscale.ts'
import { alone, type IdFormat } from './id-format.ts'

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'

export const westernEurope: readonly IdFormat[] = [
  {
    // Modulo 23 to a letter. Source: Ministerio del Interior, cálculo del dígito de control del NIF/NIE.
    id: 'es-dni',
    shape: alone(String.raw`\d{2}\.?\d{3}\.?\d{3}[ -]?[a-hj-np-tv-z]`),
    isValid: (bare) => spanishLetters[Number(bare.slice(0, 8)) % 23] === bare.charAt(8).toUpperCase(),
    cue: /\b(?:dni|nif|documento)\b/i,
    isTelling: true,
  },
  {
    id: 'es-nie',
    shape: alone(String.raw`[xyz][ -]?\d{7}[ -]?[a-hj-np-tv-z]`),
    isValid: (bare) => {
      const number = Number('XYZ'.indexOf(bare.charAt(0).toUpperCase()) + bare.slice(1, 8))
      return spanishLetters[number % 23] === bare.charAt(8).toUpperCase()
    },
    cue: /\bnie\b/i,
    isTelling: true,
  },
  {
    // Sex, year, month, department, commune, order and a key: 97 minus the rest by 97; Corsica's 2A and 2B count 19 and 18. Source: INSEE.
    id: 'fr-nir',
    shape: alone(String.raw`[1-478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[ab]) ?\d{3} ?\d{3} ?\d{2}`),
    isValid: (bare) => {
      const number = BigInt(bare.slice(0, 13).replace(/2a/i, '19').replace(/2b/i, '18'))
      return 97n - (number % 97n) === BigInt(bare.slice(13))
    },
    cue: /s[ée]curit[ée] sociale|\bnir\b|\bs[ée]cu\b/i,
    isTelling: true,
  },
  {
    // Letters of the names, date, place, check letter. Source: decree of 23 December 1976.
    id: 'it-codice-fiscale',
    shape: alone(String.raw`[a-z]{6}[\dlmnp-v]{2}[abcdehlmprst][\dlmnp-v]{2}[a-z][\dlmnp-v]{3}[a-z]`),
    isValid: italianCheck,
    cue: /codice fiscale|\bc\.?f\.?\b/i,
    isTelling: true,
  },
  {
    // Eleven digits, one of the first ten twice or three times, MOD 11,10. Source: Bundeszentralamt für Steuern.
    id: 'de-steuer-id',
    shape: alone(String.raw`[1-9]\d ?\d{3} ?\d{3} ?\d{3}`),
    isValid: (bare) => isMod11of10(bare) && [8, 9].includes(new Set(bare.slice(0, 10)).size),
    cue: /steuer|\b(?:idnr|tin|tax id(?:entification)?)\b/i,
    isTelling: false,
  },
  {
    // Area, birth date, initial, serial, check. Source: Verordnung über die Vergabe der Versicherungsnummer, §2.
    id: 'de-rentenversicherung',
    shape: alone(String.raw`\d{2} ?\d{6} ?[a-z] ?\d{2} ?\d`),
    isValid: (bare) => {
      const letter = String(bare.toUpperCase().charCodeAt(8) - 64).padStart(2, '0')
      const digits = bare.slice(0, 8) + letter + bare.slice(9, 11)
      const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, index) => {
        const product = weight * Number(digits[index])
        return total + Math.floor(product / 10) + (product % 10)
      }, 0)
      return sum % 10 === Number(bare[11])
    },
    cue: /versicherung|\b(?:sv-?nummer|rvnr|svnr)\b/i,
    isTelling: false,
  },
  {
    // The eleven test, weights 9…2 and −1. Source: Rijksdienst voor Identiteitsgegevens.
    id: 'nl-bsn',
    shape: alone(String.raw`\d{4}\.\d{2}\.\d{3}|\d{9}`),
    isValid: (bare) => weightedSum(bare, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && Number(bare) > 0,
    cue: /\bbsn\b|burgerservice|\bsofi(?:nummer)?\b/i,
    isTelling: false,
  },
  {
    // 97 minus the rest by 97; a leading 2 for births since 2000. Source: Belgian royal decree of 3 April 1984.
    id: 'be-national-number',
    shape: alone(String.raw`\d{2}\.?\d{2}\.?\d{2}-?\d{3}\.?\d{2}`),
    isValid: (bare) => {
      const key = Number(bare.slice(9))
      const rest = (prefix: string): number => 97 - (Number(prefix + bare.slice(0, 9)) % 97)
      return Number(bare.slice(2, 4)) <= 52 && (rest('') === key || rest('2') === key)
    },
    cue: /rijksregister|registre national|num[ée]ro national|national (?:register )?number|\binsz\b|\bniss\b/i,
    isTelling: false,
  },
  {
    // Modulo 11, weights 9…2. Source: Portuguese decree-law 463/79.
    id: 'pt-nif',
    shape: alone(String.raw`[1-3569]\d{2} ?\d{3} ?\d{3}`),
    isValid: (bare) => {
      const check = 11 - (weightedSum(bare, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)
      return (check > 9 ? 0 : check) === Number(bare[8])
    },
    cue: /\bnif\b|contribuinte|identifica[cç][aã]o fiscal/i,
    isTelling: false,
  },
  {
    // EAN-13 with Switzerland's 756. Source: Central Compensation Office, AHV number 13.
    id: 'ch-ahv',
    shape: alone(String.raw`756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}`),
    isValid: (bare) => weightedSum(bare, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
    cue: /\b(?:ahv|avs|sozialversicherung\w*)\b/i,
    isTelling: true,
  },
  {
    // Weights 3 7 9, 5 8 4 2 1 6, modulo 11, and a birth date. Source: Dachverband der Sozialversicherungsträger.
    id: 'at-svnr',
    shape: alone(String.raw`[1-9]\d{3} ?\d{6}`),
    isValid: (bare) =>
      weightedSum(bare.slice(0, 3) + bare.slice(4), [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11 === Number(bare[3]) &&
      isDayOfMonth(Number(bare.slice(4, 6)), Math.min(12, Number(bare.slice(6, 8)))),
    cue: /\bsvnr\b|sozialversicherung|versicherungsnummer/i,
    isTelling: false,
  },
]
