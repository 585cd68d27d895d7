import { type ReactNode, Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { t } from '../../text/text.ts'
import { KeysGround } from '../keys/keys-ground.tsx'
import { Toaster } from '../overlay/toaster.tsx'
import { RouteChange } from '../page/route-change.tsx'
import { ErrorBoundary } from '../states/error-boundary.tsx'
import { Loading } from '../states/loading.tsx'
import { OfflineNotice } from '../states/offline.tsx'
import './shell.css'

interface ShellProps {
  readonly bar: ReactNode
  readonly foot: ReactNode
}

/** What stands around every page: the skip link, the bar, the page itself, the foot, and the toasts. */
export const Shell = ({ bar, foot }: ShellProps) => {
  const { pathname } = useLocation()
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('ui.skip')}
      </a>
      <RouteChange />
      {bar}
      <OfflineNotice />
      <main id="main" className="main" tabIndex={-1}>
        <ErrorBoundary resetOn={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      {foot}
      <KeysGround />
      <Toaster />
    </div>
  )
}
