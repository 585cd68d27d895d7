import { useNavigate } from 'react-router'
import { useKeys } from '../../ui/keys/use-keys.ts'
import type { SpaceView } from '../space-view.ts'

/** The keys that lead somewhere from every page of a space. */
export const useSpaceKeys = (view: SpaceView | null): void => {
  const navigate = useNavigate()
  const base = `/s/${view?.space.slug}`
  const search = () => {
    const box = document.querySelector<HTMLInputElement>('#search-box')
    if (!box) return void navigate(`${base}/search`)
    box.focus()
    box.select()
  }
  useKeys({
    ...(view ? { '/': search, t: () => void navigate(base) } : {}),
    ...(view?.person ? { i: () => void navigate(`${base}/notices`) } : {}),
    ...(view?.person && !view.suspendedUntil ? { c: () => void navigate(`${base}/new`) } : {}),
  })
}
