import { useEffect, useState } from 'react'
import { formatAge, formatExactly } from '../../text/format-time.ts'
import { locale, t } from '../../text/text.ts'

/** How long ago something was; the exact time in the tooltip. Kept fresh every half minute. */
export const Ago = ({ at }: { readonly at: string }) => {
  const now = useNow(30_000)
  return (
    <time dateTime={at} title={formatExactly(at, locale())}>
      {formatAge(at, now, locale()) ?? t('time.just-now')}
    </time>
  )
}

/** The time, read again every so often. */
export const useNow = (everyMs: number): Date => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
