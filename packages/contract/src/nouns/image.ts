import Type from 'typebox'
import { Id, type ImageId, Instant, idOf, nullable, oneOf, type PostId } from '../primitives.ts'
import { mentionStates } from './mention.ts'
import { PersonRef } from './person.ts'

/** At most so many stand beside one post. */
export const maxImages = 4
/** As many bytes as one upload may have. */
export const maxImageBytes = 12 * 1024 * 1024
/** At most so many people are named as being in one picture. */
export const maxPictured = 20

/** What is to be seen, for whoever cannot see it. Asked for, never required. */
export const AltText = Type.String({ maxLength: 1000 })

/** What a writer puts beside their words: a picture that they uploaded, or one that stands there already. */
export const ImageWish = Type.Object({
  id: Id,
  alt: AltText,
  /** Who is in it, beside whoever puts it there. They are told, and asked first where they want that. */
  pictured: Type.Array(Id, { maxItems: maxPictured }),
})
export type ImageWish = Type.Static<typeof ImageWish>

/** A picture that was taken in: its own size in pixels, after it was made anew. */
export const UploadedImage = Type.Object({
  id: idOf<ImageId>(),
  width: Type.Integer({ minimum: 1 }),
  height: Type.Integer({ minimum: 1 }),
})
export type UploadedImage = Type.Static<typeof UploadedImage>

/**
 * `waiting`: somebody in it is asked first; `withdrawn`: somebody in it does not want it shown. Either way it is seen by
 * whoever put it there, who is in it, and moderators alone.
 */
export const imageStates = ['shown', 'waiting', 'withdrawn'] as const
export type ImageState = (typeof imageStates)[number]

/** A picture beside a post. */
export const PostImage = Type.Object({
  ...UploadedImage.properties,
  alt: AltText,
  state: oneOf(imageStates),
  /** Who is in it, for whoever put it there; null for everybody else: being in a picture is told to nobody. */
  pictured: nullable(Type.Array(Type.Object({ person: PersonRef, state: oneOf(mentionStates) }))),
  /** Whether I may say that I am in it and do not want it shown. */
  mayObject: Type.Boolean(),
})
export type PostImage = Type.Static<typeof PostImage>

/** Who may show me in a picture: anybody, and I am told; whoever I agree to each time; nobody. */
export const pictureChoices = ['anyone', 'ask', 'nobody'] as const
export type PictureChoice = (typeof pictureChoices)[number]

/** That somebody is in a picture, as they see it themselves. */
export const Pictured = Type.Object({
  imageId: idOf<ImageId>(),
  postId: idOf<PostId>(),
  by: PersonRef,
  alt: AltText,
  width: Type.Integer({ minimum: 1 }),
  height: Type.Integer({ minimum: 1 }),
  state: oneOf(mentionStates),
  at: Instant,
})
export type Pictured = Type.Static<typeof Pictured>
