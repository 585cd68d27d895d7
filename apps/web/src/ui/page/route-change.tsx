import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

let moves = 0

/** Whether somebody has gone from one page to another since the app was opened. */
export const hasNavigated = (): boolean => moves > 0

/** A new page starts at its top; going back returns to where one was, which the browser does by itself. */
export const RouteChange = () => {
  const { pathname } = useLocation()
  const kind = useNavigationType()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    moves += 1
    if (kind !== NavigationType.Pop) window.scrollTo({ top: 0, behavior: 'instant' })
  }, [pathname, kind])
  return null
}
