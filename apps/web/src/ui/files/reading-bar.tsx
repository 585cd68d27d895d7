import { useId } from 'react'
import './files.css'

interface ReadingBarProps {
  readonly label: string
  /** How far it is, in words. */
  readonly words: string
  readonly done: number
  readonly total: number
}

/** How much of a file has been read. */
export const ReadingBar = ({ label, words, done, total }: ReadingBarProps) => {
  const id = useId()
  return (
    <div className="reading-bar">
      <label htmlFor={id}>
        <span>{label}</span>
        <span>{words}</span>
      </label>
      <progress id={id} value={done} max={total} />
    </div>
  )
}
