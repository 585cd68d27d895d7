import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../ui/controls/button.tsx'
import { t } from '../images-text.ts'
import type { Pictures } from './use-pictures.ts'

/** Chooses pictures from this device, by name of file or with its camera. */
export const PictureButton = ({ pictures }: { readonly pictures: Pictures }) => {
  const input = useRef<HTMLInputElement>(null)
  const words = t(pictures.chosen.length === 0 ? 'add' : 'add-more')
  return (
    <>
      <Button
        look="quiet"
        size="small"
        isIcon
        aria-label={words}
        title={words}
        isBusy={pictures.isFull}
        onClick={() => input.current?.click()}
      >
        <ImagePlus aria-hidden="true" />
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        multiple
        hidden
        onChange={(event) => {
          const field = event.currentTarget
          void pictures.add([...(field.files ?? [])])
          // The same picture can be chosen again after it was taken away.
          field.value = ''
        }}
      />
    </>
  )
}
