import { arabic } from './ar/arabic.ts'
import { german } from './de/german.ts'
import { french } from './fr/french.ts'
import { korean } from './ko/korean.ts'
import type { LanguageSet } from './language-set.ts'
import { portuguese } from './pt/portuguese.ts'
import { chinese } from './zh/chinese.ts'

/** Every language that a model is fitted for. It ships where it passes. */
export const languageSets: readonly LanguageSet[] = [german, portuguese, french, chinese, korean, arabic]
