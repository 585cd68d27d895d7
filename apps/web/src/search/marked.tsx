import type { MarkedText } from '@hearth/contract'
import { Fragment } from 'react'

/** Plain text with what was found in it marked. */
export const Marked = ({ text, marks }: MarkedText) => {
  const pieces = marks.map(({ start, end }, index) => ({
    start,
    before: text.slice(marks[index - 1]?.end ?? 0, start),
    found: text.slice(start, end),
  }))
  return (
    <>
      {pieces.map(({ start, before, found }) => (
        <Fragment key={start}>
          {before}
          <mark>{found}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
