import type { Responsible } from '@hearth/contract'
import { isPossible, type KindOfSpace, type SpaceKind } from '@hearth/contract/space-kind'
import { useState } from 'react'

export interface Answers extends KindOfSpace {
  readonly setKind: (kind: SpaceKind) => void
  readonly setIncludesMinors: (includesMinors: boolean) => void
}

/**
 * The answers on the page of questions. A class is thought of with minors until somebody says otherwise: the safer mistake.
 * What was answered about minors comes back when a kind that cannot have them is left again.
 */
export const useAnswers = (first: KindOfSpace): Answers => {
  const [kind, setKind] = useState<SpaceKind>(first.kind)
  const [said, setSaid] = useState<boolean | null>(first.includesMinors ? true : null)
  const wished = said ?? (kind === 'class' && first.kind !== 'class')
  const includesMinors = wished && isPossible({ kind, includesMinors: wished })
  return { kind, includesMinors, setKind, setIncludesMinors: setSaid }
}

/** The answers as the API takes them. */
export const answersOf = (
  { kind, includesMinors }: KindOfSpace,
  fields: Readonly<Record<string, string>>,
): { kind: SpaceKind; includesMinors: boolean; responsible: Responsible | null } => ({
  kind,
  includesMinors,
  responsible: includesMinors ? { name: fields.responsibleName ?? '', contact: fields.responsibleContact ?? '' } : null,
})
