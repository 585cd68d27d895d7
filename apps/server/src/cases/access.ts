import type { PersonId } from '@hearth/contract'

/** Nobody sees, claims or decides a case about themselves, whatever their role. */
export const isAbout = (
  person: { readonly id: PersonId },
  about: { readonly about_person_id: PersonId | null },
): boolean => about.about_person_id === person.id
