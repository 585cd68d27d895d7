import {
  consequencesOf,
  type FieldProblem,
  HearthError,
  isPossible,
  type KindOfSpace,
  type Responsible,
  type SpaceSettings,
  settingsWithin,
  spaceSettingIds,
} from '@hearth/contract'

/** What a space is and how it is set. */
export interface Arrangement extends KindOfSpace, SpaceSettings {
  readonly responsible: Responsible | null
}

/** The answers of a keeper: whatever is left out stays, or begins as such a space does. */
export type Answers = { readonly [Id in keyof Arrangement]?: Arrangement[Id] | undefined }

/**
 * What comes of a keeper's answers. A new kind brings its own settings along; minors in a space that stays what it is
 * change only what is not possible with them. Nothing that the kind does not allow is taken.
 *
 * @param before null for a new space
 * @throws HearthError `not-in-this-kind` with the fields that it is about, `responsible-needed`
 */
export const arrangeSpace = (answers: Answers, before: Arrangement | null): Arrangement => {
  const of: KindOfSpace = {
    kind: answers.kind ?? before?.kind ?? 'community',
    includesMinors: answers.includesMinors ?? before?.includesMinors ?? false,
  }
  if (!isPossible(of)) throw notInThisKind(['includesMinors'])
  const { choices, needsResponsible } = consequencesOf(of)
  const refused = spaceSettingIds.filter((id) => {
    const wished = answers[id]
    return wished !== undefined && !(choices[id] as readonly string[]).includes(wished)
  })
  if (refused.length > 0) throw notInThisKind(refused)
  const kept = before !== null && before.kind === of.kind ? before : {}
  const responsible = answers.responsible === undefined ? (before?.responsible ?? null) : answers.responsible
  if (needsResponsible && responsible === null) {
    throw new HearthError('responsible-needed', { fields: [{ pointer: '/responsible', reason: 'required' }] })
  }
  return {
    ...of,
    ...settingsWithin(of, { ...pick(kept), ...pick(answers) }),
    // Whoever need not be named is not.
    responsible: needsResponsible ? responsible : null,
  }
}

/** That a kind of space does not have something. @param names fields of the request; none where it is about all of it */
export const notInThisKind = (names: readonly string[] = []): HearthError =>
  new HearthError('not-in-this-kind', {
    fields: names.map((name): FieldProblem => ({ pointer: `/${name}`, reason: 'kind' })),
  })

const pick = (from: { readonly [Id in keyof SpaceSettings]?: SpaceSettings[Id] | undefined }): Partial<SpaceSettings> =>
  Object.fromEntries(
    spaceSettingIds.flatMap((id) => (from[id] === undefined ? [] : [[id, from[id]]])),
  ) as Partial<SpaceSettings>
