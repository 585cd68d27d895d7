import { lazy, Suspense } from 'react'
import { useSpace } from '../../spaces/space-view.ts'
import { useStorm } from './use-storm.ts'
import './storm.css'

const StormNote = lazy(async () => ({ default: (await import('./storm-note.tsx')).StormNote }))

/** Where a storm is said, on every page of a space. Its words are fetched when there is one. */
export const StormPlace = () => {
  const { space, person } = useSpace()
  const storm = useStorm(space.id, person !== null || space.reading === 'public')
  // The live region is there from the start, so that what comes into it is read aloud.
  return (
    <div role="status" className="storm-place">
      {storm && (
        <Suspense>
          <StormNote storm={storm} />
        </Suspense>
      )}
    </div>
  )
}
