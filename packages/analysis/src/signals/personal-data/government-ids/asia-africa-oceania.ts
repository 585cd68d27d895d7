import { isDayOfMonth } from '../checksums/birth-date.ts'
import { isLuhn } from '../checksums/luhn.ts'
import { isVerhoeff } from '../checksums/verhoeff.ts'
import { weightedSum } from '../checksums/weighted-sum.ts'
import { alone, type IdFormat } from './id-format.ts'

export const asiaAfricaOceania: readonly IdFormat[] = [
  {
    // Twelve digits, Verhoeff, never 0 or 1 first. Source: UIDAI, Aadhaar authentication API.
    id: 'in-aadhaar',
    shape: alone(String.raw`[2-9]\d{3}([ -]?)\d{4}\1\d{4}`),
    isValid: isVerhoeff,
    cue: /aadh?aa?r|uidai|\buid\b|आधार/i,
    isTelling: false,
  },
  {
    // Five letters (the fourth tells the holder's kind: P for a person), four digits, a letter. Source: Income Tax Department.
    id: 'in-pan',
    shape: alone(String.raw`[a-z]{3}p[a-z]\d{4}[a-z]`),
    isValid: () => true,
    cue: /\bpan\b|permanent account/i,
    isTelling: true,
  },
  {
    // Weights 1 4 3 7 5 8 6 9 10, modulo 11. Source: Australian Taxation Office.
    id: 'au-tfn',
    shape: alone(String.raw`\d{3} ?\d{3} ?\d{3}`),
    isValid: (bare) => weightedSum(bare, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
    cue: /\btfn\b|tax file/i,
    isTelling: false,
  },
  {
    // First digit 2–6, ninth digit checks eight. Source: Services Australia.
    id: 'au-medicare',
    shape: alone(String.raw`[2-6]\d{3} ?\d{5} ?\d`),
    isValid: (bare) => weightedSum(bare, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(bare[8]),
    cue: /medicare/i,
    isTelling: false,
  },
  {
    // Weights 8…2, modulo 11, in two rounds. Source: Inland Revenue New Zealand.
    id: 'nz-ird',
    shape: alone(String.raw`\d{2,3}-?\d{3}-?\d{3}`),
    isValid: (bare) => {
      const number = bare.padStart(9, '0')
      const check = (weights: readonly number[]): number => (11 - (weightedSum(number, weights) % 11)) % 11
      const first = check([3, 2, 7, 6, 5, 4, 3, 2])
      return (first < 10 ? first : check([7, 4, 3, 2, 5, 2, 7, 6])) === Number(number[8])
    },
    cue: /\bird\b/i,
    isTelling: false,
  },
  {
    // Birth date, sequence, citizenship, Luhn. Source: Department of Home Affairs, South Africa.
    id: 'za-id',
    shape: alone(String.raw`\d{6} ?\d{4} ?[01] ?\d ?\d`),
    isValid: (bare) => isLuhn(bare) && isDayOfMonth(Number(bare.slice(4, 6)), Number(bare.slice(2, 4))),
    cue: /\bid(?:entity)? ?(?:number|no|nommer)?\b|south african|\brsa\b/i,
    isTelling: false,
  },
  {
    // ISO 7064 MOD 11-2 and a birth date. Source: GB 11643-1999.
    id: 'cn-resident-id',
    shape: alone(String.raw`[1-8]\d{5}(?:19|20)\d{9}[\dx]`),
    isValid: (bare) =>
      '10X98765432'[weightedSum(bare, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] ===
        bare.charAt(17).toUpperCase() && isDayOfMonth(Number(bare.slice(12, 14)), Number(bare.slice(10, 12))),
    cue: /身份证|身分證/,
    isTelling: true,
  },
  {
    // A date and a sex digit; the check digit is not kept since October 2020. Source: Ministry of the Interior and Safety.
    id: 'kr-rrn',
    shape: alone(String.raw`\d{6}-[1-8]\d{6}`),
    isValid: (bare) => isDayOfMonth(Number(bare.slice(4, 6)), Number(bare.slice(2, 4))),
    cue: /주민/,
    isTelling: true,
  },
  {
    // Weights modulo 11. Source: ministerial ordinance 85 of 2014, Japan.
    id: 'jp-my-number',
    shape: alone(String.raw`\d{4}([ -]?)\d{4}\1\d{4}`),
    isValid: (bare) => {
      const rest = weightedSum(bare, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
      return (rest <= 1 ? 0 : 11 - rest) === Number(bare[11])
    },
    cue: /マイナンバー|個人番号|my number/i,
    isTelling: false,
  },
  {
    // Weights 2 7 6 5 4 3 2 to a letter. Source: Immigration & Checkpoints Authority; the table for M as of 2022.
    id: 'sg-nric',
    shape: alone(String.raw`[stfgm]\d{7}[a-z]`),
    isValid: (bare) => {
      const first = bare.charAt(0).toUpperCase()
      const shift = first === 'T' || first === 'G' ? 4 : first === 'M' ? 3 : 0
      const rest = (weightedSum(bare.slice(1), [2, 7, 6, 5, 4, 3, 2]) + shift) % 11
      const letters = 'ST'.includes(first) ? 'JZIHGFEDCBA' : first === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK'
      return letters[first === 'M' ? 10 - rest : rest] === bare.charAt(8).toUpperCase()
    },
    cue: /\bnric\b|\bfin\b/i,
    isTelling: true,
  },
  {
    // Letters and digits modulo 11. Source: Immigration Department, Hong Kong.
    id: 'hk-hkid',
    shape: alone(String.raw`[a-z]{1,2}\d{6}\([\da]\)`),
    isValid: (bare) => {
      const code = bare.replace(/[()]/g, '').toUpperCase().padStart(9, ' ')
      let sum = 0
      for (let index = 0; index < 9; index++)
        sum += (code[index] === ' ' ? 36 : Number.parseInt(code.charAt(index), 36)) * (9 - index)
      return sum % 11 === 0
    },
    cue: /hkid|身份證/i,
    isTelling: true,
  },
  {
    // A letter as two digits, weights, modulo 10. Source: National Immigration Agency, Taiwan.
    id: 'tw-id',
    shape: alone(String.raw`[a-z][1289]\d{8}`),
    isValid: (bare) => {
      const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(bare.charAt(0).toUpperCase()) + 10
      return (
        (Math.floor(letter / 10) + (letter % 10) * 9 + weightedSum(bare.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1])) % 10 ===
        0
      )
    },
    cue: /身[份分]證/,
    isTelling: false,
  },
  {
    // Weights 13…2, modulo 11. Source: Department of Provincial Administration, Thailand.
    id: 'th-id',
    shape: alone(String.raw`[1-8][ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d`),
    isValid: (bare) =>
      (11 - (weightedSum(bare, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(bare[12]),
    cue: /บัตรประชาชน|\bthai id\b/i,
    isTelling: false,
  },
  {
    // Luhn. Source: Population and Immigration Authority, Israel.
    id: 'il-id',
    shape: alone(String.raw`\d{9}`),
    isValid: isLuhn,
    cue: /teudat|תעודת זהות|ת\.ז|מספר זהות/i,
    isTelling: false,
  },
  {
    // No public checksum, hence only after its name. Source: ICAO Doc 9303 (letters and up to nine digits).
    id: 'passport',
    shape: alone(String.raw`[a-z]{0,3}\d{6,9}[a-z]?|[a-z]\d{2}[a-z]{2}\d{4}|[cfghjk][cfghjklmnprtvwxyz\d]{8}`),
    isValid: (bare) => /\d{2}/.test(bare) && bare.length >= 7 && bare.length <= 10,
    cue: /pass?port|pasaporte|passeport|reisepass|passaporto|passaporte|paspoort|paszport|паспорт|护照|護照|パスポート|여권/i,
    isTelling: false,
  },
]
