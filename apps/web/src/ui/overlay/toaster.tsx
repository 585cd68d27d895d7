import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { t } from '../../text/text.ts'
import { Button } from '../controls/button.tsx'
import { dropToast, onToasts, readToasts, type Toast } from './toast.ts'
import './overlay.css'

/** Where toasts stand. The live region is there from the start, or screen readers would miss the first one. */
export const Toaster = () => {
  const toasts = useSyncExternalStore(onToasts, readToasts)
  return (
    <section className="toasts" role="status" aria-live="polite" aria-label={t('ui.messages')}>
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

const OneToast = ({ toast }: { readonly toast: Toast }) => {
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dropToast(toast.id), toast.shownForMs)
    return () => clearTimeout(timer)
  }, [toast, isHeld])
  const Icon = toast.icon
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it from leaving while it is read.
    <div
      className="toast"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {Icon && <Icon aria-hidden="true" />}
      <span className="toast-words">{toast.words}</span>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dropToast(toast.id)
            toast.action?.run()
          }}
        >
          {toast.action.label}
        </button>
      )}
      <Button look="quiet" size="small" isIcon aria-label={t('ui.close')} onClick={() => dropToast(toast.id)}>
        <X aria-hidden="true" />
      </Button>
    </div>
  )
}
