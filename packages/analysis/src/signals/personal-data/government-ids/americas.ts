import { isDayOfMonth } from '../checksums/birth-date.ts'
import { isLuhn } from '../checksums/luhn.ts'
import { weightedSum } from '../checksums/weighted-sum.ts'
import { alone, type IdFormat } from './id-format.ts'

const social = /\b(?:ssn|social|social security(?: number| no\.?)?|soc|itin|tax ?id)\b/i

export const americas: readonly IdFormat[] = [
  {
    // No checksum. Never 000, 666 or 9xx first, 00 or 0000 later. Source: SSA, randomization of 2011. ITIN: 9xx with 50–65, 70–88, 90–92, 94–99 (IRS).
    id: 'us-ssn',
    shape: alone(String.raw`\d{3}([ -]?)\d{2}\1\d{4}`),
    isValid: (bare) =>
      /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(bare) ||
      /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(bare),
    cue: social,
    isTelling: false,
  },
  {
    // Formats differ by state and have no public checksum, hence only after its name. Source: AAMVA DL/ID card design standard, annex of state formats.
    id: 'us-driver-license',
    shape: alone(
      String.raw`[a-z]{1,3}[ -]?\d{2,4}[ -]\d{2,5}(?:[ -]\d{2,6}){0,2}|[a-z]{0,2}\d{5,14}[a-z]{0,2}|\d{3,4}-\d{2,3}-\d{4}|[a-z]\d{2,3}-\d{3}-\d{2}-\d{3}-\d`,
    ),
    isValid: (bare) => bare.length >= 6 && bare.length <= 16,
    cue: /\b(?:drivers?|driver's|driving)\W{0,2} ?(?:licen[cs]e|lic|permit)\b|\bdl(?: ?#| no| number)?\b/i,
    isTelling: false,
  },
  {
    // Luhn. Source: Canada Revenue Agency, T4127 payroll formulas.
    id: 'ca-sin',
    shape: alone(String.raw`\d{3}([ -]?)\d{3}\1\d{3}`),
    isValid: (bare) => isLuhn(bare) && !bare.startsWith('0') && !bare.startsWith('8'),
    cue: /\bsin(?: (?:number|no|card|is|#))?\b|social insurance|assurance sociale|\bnas\b/i,
    isTelling: false,
  },
  {
    // Two check digits, weights 10…2 and 11…2, modulo 11. Source: Receita Federal.
    id: 'br-cpf',
    shape: alone(String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}|\d{11}`),
    isValid: (bare) => !/^(\d)\1+$/.test(bare) && [9, 10].every((place) => isCpfDigit(bare, place)),
    cue: /\bcpf\b|cadastro de pessoa/i,
    isTelling: false,
  },
  {
    // Modulo 11, weights 2…7 from the right, K for 10. Source: Servicio de Impuestos Internos.
    id: 'cl-rut',
    shape: alone(String.raw`\d{1,2}\.?\d{3}\.?\d{3}-[\dk]`),
    isValid: (bare) =>
      'x123456789k0'[11 - (reversedSum(bare.slice(0, -1), [2, 3, 4, 5, 6, 7]) % 11)] === bare.at(-1)?.toLowerCase(),
    cue: /\br\.?u\.?[tn]\b/i,
    isTelling: false,
  },
  {
    // Modulo 11 over ten digits. Source: AFIP, resolución 10/97.
    id: 'ar-cuil',
    shape: alone(String.raw`(?:20|23|24|27|30|33|34)-?\d{8}-?\d`),
    isValid: (bare) => (11 - (weightedSum(bare, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(bare.at(-1)),
    cue: /\bcui[lt]\b/i,
    isTelling: false,
  },
  {
    // Letters, birth date, sex, state, consonants. Source: RENAPO, instructivo normativo de la CURP.
    id: 'mx-curp',
    shape: alone(String.raw`[a-z][aeioux][a-z]{2}\d{6}[hmx][a-z]{2}[b-df-hj-np-tv-z]{3}[\da-z]\d`),
    isValid: (bare) => isDayOfMonth(Number(bare.slice(8, 10)), Number(bare.slice(6, 8))),
    cue: /\bcurp\b/i,
    isTelling: true,
  },
]

function isCpfDigit(bare: string, place: number): boolean {
  const weights = Array.from({ length: place }, (_, index) => place + 1 - index)
  return ((weightedSum(bare, weights) * 10) % 11) % 10 === Number(bare[place])
}

function reversedSum(digits: string, weights: readonly number[]): number {
  return [...digits]
    .reverse()
    .reduce((sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] as number), 0)
}
