import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { t } from '../../text/text.ts'
import { hasNavigated } from './route-change.tsx'
import './page.css'

interface PageProps {
  /** For the tab and the history; the heading too, unless `heading` says otherwise. */
  readonly title: string
  readonly heading?: ReactNode
  readonly lead?: ReactNode
  /** Small print above the heading: where one is. */
  readonly above?: ReactNode
  /** What can be done on the page, beside the heading. */
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'reading' | 'wide'
  readonly children: ReactNode
}

/** One page: sets the title of the tab, and takes the focus to its heading when one comes from another page. */
export const Page = ({ title, heading, lead, above, actions, width = 'reading', children }: PageProps) => {
  const headingRef = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useTitle(title)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address under the same page counts as another page.
  useEffect(() => {
    if (hasNavigated()) headingRef.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <div className={`page page-${width}`}>
      <header className="page-head">
        {above && <div className="page-above">{above}</div>}
        <div className="page-title">
          <h1 ref={headingRef} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {actions && <div className="row">{actions}</div>}
        </div>
        {lead && <div className="page-lead">{lead}</div>}
      </header>
      {children}
    </div>
  )
}

/** Names the tab. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = title === t('app.name') ? title : t('app.title', { title })
  }, [title])
}
