import type { ScaffoldLocale } from '@hearth/advice/scaffold'
import english from './locales/en.json' with { type: 'json' }

/** What the panel around the questions says. */
export type ScaffoldPanelText = typeof english

/** Everything that the help with saying it says, in one language: the panel's words, and advice's questions and warnings. */
export interface ScaffoldWords {
  readonly panel: ScaffoldPanelText
  readonly locale: ScaffoldLocale
}

export const panelEn: ScaffoldPanelText = english
