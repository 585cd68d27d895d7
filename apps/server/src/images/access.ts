import {
  consequencesOf,
  type ImageState,
  type KindOfSpace,
  type LimitKind,
  type MentionState,
  type PersonId,
  type PictureChoice,
} from '@hearth/contract'
import { hasRole, type VisitingPerson } from '../ground/http/visitor.ts'

interface Subject {
  readonly uploader_id: PersonId
  readonly is_withdrawn: boolean
}

/** Whether a picture is shown. One who says no is enough, and everybody who is asked must have agreed. */
export const stateOf = (
  image: Pick<Subject, 'is_withdrawn'>,
  people: readonly { readonly state: MentionState }[],
): ImageState => {
  if (image.is_withdrawn || people.some(({ state }) => state === 'declined')) return 'withdrawn'
  return people.some(({ state }) => state === 'waiting') ? 'waiting' : 'shown'
}

/** Whether somebody who may read the words beside a picture may see the picture. */
export const maySee = (
  person: VisitingPerson | null,
  image: Subject,
  people: readonly { state: MentionState; person_id: PersonId }[],
): boolean =>
  stateOf(image, people) === 'shown' || isNear(person, image) || people.some((one) => one.person_id === person?.id)

/** Whoever put it there, and moderators, who are asked about it: they are told that it is not shown. */
export const isNear = (person: VisitingPerson | null, image: Subject): boolean =>
  person !== null && (person.id === image.uploader_id || hasRole(person, 'moderator'))

/** What somebody chose, as far as there is such a choice in their space; where not, they are asked. */
export const choiceIn = (space: KindOfSpace, choice: PictureChoice): PictureChoice =>
  consequencesOf(space).pictureChoices.includes(choice) ? choice : 'ask'

/**
 * What becomes of showing somebody.
 *
 * @param limit what whoever is shown drew towards the one who shows them: then they are asked, and find it on their own page
 */
export const consentTo = (choice: PictureChoice, limit: LimitKind | null): MentionState => {
  switch (choice) {
    case 'anyone':
      return limit === null ? 'agreed' : 'waiting'
    case 'ask':
      return 'waiting'
    case 'nobody':
      return 'declined'
    default:
      return choice satisfies never
  }
}
