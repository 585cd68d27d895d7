import { useSpace } from '../../spaces/space-view.ts'
import { InvitationNeeded } from './invitation-needed.tsx'
import { JoinForm } from './join-form.tsx'

/** The door of a space that anybody may join. */
export const JoinPage = () => {
  const { space } = useSpace()
  return space.joining === 'open' ? <JoinForm space={space} /> : <InvitationNeeded space={space} />
}
