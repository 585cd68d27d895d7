import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../controls/button.tsx'
import './files.css'

interface FileDropProps {
  /** What to drop here. */
  readonly words: string
  /** The button that does the same. */
  readonly verb: string
  readonly hint: string
  /** As the `accept` of an input: endings and types. */
  readonly accept: string
  /** Whether a file is being opened. */
  readonly isBusy: boolean
  readonly onFile: (file: File) => void
}

/** A place to drop a file, and a button for whoever does not drag. */
export const FileDrop = ({ words, verb, hint, accept, isBusy, onFile }: FileDropProps) => {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined): void => {
    if (file !== undefined) onFile(file)
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same.
    <div
      className="file-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileSpreadsheet aria-hidden="true" />
      <p className="file-drop-words">{words}</p>
      <Button look="primary" isBusy={isBusy} onClick={() => input.current?.click()}>
        {verb}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept={accept}
        aria-label={verb}
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <p className="small muted">{hint}</p>
    </div>
  )
}
