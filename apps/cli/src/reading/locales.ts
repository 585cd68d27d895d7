import { en, type Locale } from '@hearth/advice'

/** The languages that messages are written in, by their tag. */
export const locales: ReadonlyMap<string, Locale> = new Map([[en.tag, en]])
