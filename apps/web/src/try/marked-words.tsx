import { drawableSpans } from '@hearth/composer'
import { Fragment } from 'react'

interface MarkedWordsProps {
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** Somebody's words with the flagged ones marked: by a color, and by a line for whoever does not see colors. */
export const MarkedWords = ({ text, spans }: MarkedWordsProps) => {
  let from = 0
  const parts = drawableSpans(spans, text).map(({ start, end }) => {
    const before = text.slice(from, start)
    from = end
    return (
      <Fragment key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    )
  })
  return (
    <span dir="auto" className="try-words">
      {parts}
      {text.slice(from)}
    </span>
  )
}
