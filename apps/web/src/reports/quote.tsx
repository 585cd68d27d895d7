import type { ReactNode } from 'react'
import './quote.css'

interface QuoteProps {
  readonly text: string
  /** Whose words they are, or when they were written. */
  readonly children?: ReactNode
}

/** Somebody's own words, set apart. */
export const Quote = ({ text, children }: QuoteProps) => (
  <blockquote className="quote" dir="auto">
    <p>{text}</p>
    {children && <footer>{children}</footer>}
  </blockquote>
)
