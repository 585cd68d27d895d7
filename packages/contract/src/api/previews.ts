import Type from 'typebox'
import { Id, Nothing } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const Setting = Type.Object({ isOn: Type.Boolean() })

export const previewsApi = {
  removePreview: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/previews/:previewId',
    who: 'member',
    summary:
      'Take away the card beside a link of my post; moderators of any. It does not come back, and the link stays.',
    params: Type.Object({ spaceId: Id, previewId: Id }),
    response: Nothing,
  }),
  readPreviewSetting: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/previews/setting',
    who: 'reader',
    summary: 'Whether links in posts get a card here.',
    params: InSpace,
    response: Setting,
  }),
  changePreviewSetting: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/previews/setting',
    who: 'keeper',
    summary:
      'Turn cards beside links on or off. Off takes away those that are there, and no page is asked for from then on.',
    params: InSpace,
    body: Setting,
    response: Setting,
  }),
}
