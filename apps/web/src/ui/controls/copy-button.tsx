import { Check, Copy } from 'lucide-react'
import { t } from '../../text/text.ts'
import { showToast } from '../overlay/toast.ts'
import { Button, type ButtonLook } from './button.tsx'

interface CopyButtonProps {
  readonly text: string
  readonly label?: string
  readonly look?: ButtonLook
}

/** Copies a text and says so. */
export const CopyButton = ({ text, label, look }: CopyButtonProps) => (
  <Button {...(look && { look })} size="small" onClick={() => copyText(text)}>
    <Copy aria-hidden="true" />
    {label ?? t('ui.copy')}
  </Button>
)

/** Puts a text on the clipboard; where the browser refuses, says so and leaves it to be selected by hand. */
export const copyText = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text)
    showToast({ words: t('ui.copied'), icon: Check })
  } catch {
    showToast({ words: t('ui.copy-refused') })
  }
}
