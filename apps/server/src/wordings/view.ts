import type { WordingSource } from '@hearth/contract'
import { choiceOf, isSwitchedOn } from './access.ts'
import type { ConsentRow, SwitchRow } from './store.ts'

/** What somebody may know of the source: while it is off, only a keeper learns that there is one. */
export const toSource = (
  { host, isKeeper }: { readonly host: string | null; readonly isKeeper: boolean },
  turned: SwitchRow | undefined,
  consent: ConsentRow | undefined,
): WordingSource => {
  const isOn = isSwitchedOn(turned, host)
  return { host: isOn || isKeeper ? host : null, isOn, isAgreed: isOn ? choiceOf(consent, host) : null }
}
