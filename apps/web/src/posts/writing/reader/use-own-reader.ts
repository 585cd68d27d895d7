import { createWorkerReader, type WorkerReader } from '@hearth/composer'
import { useEffect, useRef } from 'react'
import { readerAddresses } from './shared-reader.ts'

/** A reader of its own, so that a long file keeps no message waiting; ended with the page. */
export const useOwnReader = (): (() => WorkerReader) => {
  const own = useRef<WorkerReader | null>(null)
  useEffect(
    () => () => {
      own.current?.close()
      own.current = null
    },
    [],
  )
  return () => {
    own.current ??= createWorkerReader(readerAddresses())
    return own.current
  }
}
