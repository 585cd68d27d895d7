import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { t } from '../../text/text.ts'
import './states.css'

const listen = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** A quiet line while there is no connection. */
export const OfflineNotice = () => {
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine)
  return (
    <div role="status" aria-live="polite">
      {!isOnline && (
        <div className="offline">
          <WifiOff aria-hidden="true" /> {t('ui.offline')}
        </div>
      )}
    </div>
  )
}
