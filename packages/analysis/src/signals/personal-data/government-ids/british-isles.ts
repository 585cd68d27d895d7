import { weightedSum } from '../checksums/weighted-sum.ts'
import { alone, type IdFormat } from './id-format.ts'

export const britishIsles: readonly IdFormat[] = [
  {
    // No checksum; the prefixes not in use are known. Source: HMRC, NIM39110.
    id: 'uk-nino',
    shape: alone(String.raw`[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d]`),
    isValid: (bare) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/i.test(bare),
    cue: /national insurance|\bnin?o?\b|\bni (?:number|no)\b/i,
    isTelling: true,
  },
  {
    // Modulo 11, weights 10…2. Source: NHS Data Dictionary, NHS NUMBER.
    id: 'uk-nhs',
    shape: alone(String.raw`\d{3}([ -]?)\d{3}\1\d{4}`),
    isValid: (bare) => (11 - (weightedSum(bare, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(bare[9]),
    cue: /\bnhs\b|\bchi\b|health (?:service )?number/i,
    isTelling: false,
  },
  {
    // Five of the surname, decade, month (+50 for women), day, year, initials, check. Source: DVLA, INF45/1.
    id: 'uk-driving-licence',
    shape: alone(String.raw`[a-z]{1,5}9{0,4}\d[0156]\d[0-3]\d{2}[a-z][a-z9]\d?[a-z\d]{2,3}(?: ?\d{2})?`),
    isValid: (bare) => bare.length >= 16 && bare.length <= 18 && /^[A-Z9]{5}\d{6}/i.test(bare),
    cue: /driving licen[cs]e|driver number/i,
    isTelling: true,
  },
  {
    // Modulo 23 to a letter. Source: Irish Department of Social Protection, PPS number format.
    id: 'ie-pps',
    shape: alone(String.raw`\d{7}[a-w][a-iw]?`),
    isValid: (bare) => {
      const second = bare[8] ? 'WABCDEFGHI'.indexOf(bare.charAt(8).toUpperCase()) : 0
      return (
        'WABCDEFGHIJKLMNOPQRSTUV'[(weightedSum(bare, [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23] ===
        bare.charAt(7).toUpperCase()
      )
    },
    cue: /\bpps(?:n)?\b|personal public service/i,
    isTelling: false,
  },
]
