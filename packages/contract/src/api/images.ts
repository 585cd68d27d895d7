import Type from 'typebox'
import { maxImageBytes, Pictured, pictureChoices, UploadedImage } from '../nouns/image.ts'
import { Id, Nothing, oneOf, PageQuery, pageOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OneImage = Type.Object({ spaceId: Id, imageId: Id })
const Choice = Type.Object({ choice: oneOf(pictureChoices) })

export const imagesApi = {
  uploadImage: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/images',
    who: 'member',
    summary:
      'Upload a picture (JPEG, PNG, WebP or GIF) for a post that I send next. It is made anew, without where and when it was taken; what no post names is gone within two hours.',
    params: InSpace,
    takesBytes: maxImageBytes,
    response: UploadedImage,
    status: 201,
    perMinute: 20,
  }),
  readImage: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/images/:imageId',
    who: 'reader',
    summary: 'A picture itself, as WebP. Seen by whoever may read its post, unless somebody in it does not want that.',
    params: OneImage,
    isImage: true,
    response: Type.Unsafe<never>(Type.String({ description: 'WebP' })),
    perMinute: 600,
  }),
  listPictured: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/pictured',
    who: 'member',
    summary: 'Pictures that I am in, newest first. Only I see this list.',
    params: InSpace,
    query: PageQuery,
    response: pageOf(Pictured),
  }),
  answerPictured: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/images/:imageId/pictured',
    who: 'member',
    summary:
      'Agree to be shown in a picture, or decline, also later: then it is hidden at once. Declining is open to whoever sees it and is in it, named or not.',
    params: OneImage,
    body: Type.Object({ state: oneOf(['agreed', 'declined'] as const) }),
    response: Nothing,
    perMinute: 30,
  }),
  readPictureChoice: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/pictured/choice',
    who: 'member',
    summary: 'Who may show me in a picture.',
    params: InSpace,
    response: Choice,
  }),
  changePictureChoice: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/pictured/choice',
    who: 'member',
    summary: 'Choose who may show me in a picture, from now on.',
    params: InSpace,
    body: Choice,
    response: Choice,
  }),
}
