import { useNavigate } from 'react-router'
import { call } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { refreshMe } from '../../api/use-me.ts'
import { forgetLetBeSeen } from '../../posts/receiving/let-be-seen.ts'
import { forgetDrafts } from '../../posts/writing/drafts/forget-drafts.ts'
import { t } from '../../text/text.ts'
import { showToast } from '../../ui/overlay/toast.ts'
import { forgetTab } from './forget-tab.ts'

/** Signs out, here or everywhere, takes the drafts of this device away, and goes home. */
export const useSignOut = () => {
  const navigate = useNavigate()
  return async (where: 'here' | 'everywhere' = 'here'): Promise<void> => {
    try {
      await (where === 'here' ? call('signOut') : call('endSessions'))
      await forgetDrafts()
      forgetTab()
      forgetLetBeSeen()
      await refreshMe()
      navigate('/')
      showToast({ words: t(where === 'here' ? 'accounts.signed-out' : 'accounts.signed-out-everywhere') })
    } catch (error) {
      showToast({ words: problemWords(error) })
    }
  }
}
