import { useMemo } from 'react'

interface WordsProps {
  /** Safe HTML as the server made it from Markdown; nothing else may come here. */
  readonly html: string
  readonly lang?: string
}

/** People's words, set in the serif. */
export const Words = ({ html, lang }: WordsProps) => {
  const inner = useMemo(() => ({ __html: html }), [html])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server renders Markdown with raw HTML switched off, and the CSP allows no inline script.
  return <div className="words" lang={lang} dir="auto" dangerouslySetInnerHTML={inner} />
}
