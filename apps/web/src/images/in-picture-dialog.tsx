import type { Post } from '@hearth/contract'
import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { markStale } from '../api/use-api.ts'
import { t as app } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Dialog } from '../ui/overlay/dialog.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { imageAddress } from './image-address.ts'
import { t } from './images-text.ts'
import './images.css'

interface InPictureDialogProps {
  readonly post: Post
  readonly onClose: () => void
}

/** Says that I am in a picture and do not want it shown. It is believed, and hidden at once. */
export const InPictureDialog = ({ post, onClose }: InPictureDialogProps) => {
  const mine = post.images.filter(({ mayObject }) => mayObject)
  const [chosen, setChosen] = useState(mine[0]?.id)
  const [isBusy, setBusy] = useState(false)
  const hide = async () => {
    if (chosen === undefined) return
    setBusy(true)
    try {
      await call('answerPictured', { params: { spaceId: post.spaceId, imageId: chosen }, body: { state: 'declined' } })
      onClose()
      showToast({ words: t('in-it-done'), kind: 'pictured' })
      await markStale(queryClient, ['readThread', 'readFeed', 'listPictured'])
    } catch (error) {
      setBusy(false)
      showToast({ words: problemWords(error), kind: 'pictured' })
    }
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('in-it')} lead={t('in-it-lead')}>
      {mine.length > 1 && (
        <fieldset className="field">
          <legend className="field-label">{t('in-it-which')}</legend>
          <div className="which-pictures">
            {mine.map((image, index) => (
              <label key={image.id} className="which-picture">
                <input type="radio" name="which" checked={chosen === image.id} onChange={() => setChosen(image.id)} />
                <img
                  src={imageAddress(post.spaceId, image.id)}
                  alt={image.alt === '' ? t('one', { place: index + 1 }) : image.alt}
                />
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{app('ui.cancel')}</Button>
        <Button look="primary" isBusy={isBusy} onClick={hide}>
          {t('hide-it')}
        </Button>
      </div>
    </Dialog>
  )
}
