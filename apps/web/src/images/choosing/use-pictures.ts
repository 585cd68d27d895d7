import type { ImageWish, PersonRef, PostImage } from '@hearth/contract'
import { useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import { codeOf } from '../../api/problem-words.ts'
import { imageAddress } from '../image-address.ts'
import { t } from '../images-text.ts'

/** As many as the server takes. */
const maxImages = 4

export interface ChosenPicture {
  readonly key: string
  /** What to show of it. */
  readonly preview: string
  readonly alt: string
  readonly people: readonly PersonRef[]
  /** Named before: they stay named. */
  readonly named: readonly PersonRef[]
  /** What is sent; null where the server has it already. */
  readonly blob: Blob | null
}

export interface Pictures {
  readonly chosen: readonly ChosenPicture[]
  readonly isFull: boolean
  /** What went wrong, in words. */
  readonly problem: string | null
  /** What happened, for whoever does not see it. */
  readonly news: string
  add(files: readonly File[]): Promise<void>
  change(key: string, part: Partial<Pick<ChosenPicture, 'alt' | 'people'>>): void
  remove(key: string): void
  moveEarlier(key: string): void
  clear(): void
  /** Uploads what is not there yet, and says what stands beside the words; undefined where nothing ever did. */
  send(): Promise<ImageWish[] | undefined>
  /** What was uploaded is not there any more: the next time it is uploaded again. */
  sendFailed(error: unknown): void
}

/** The pictures that somebody chose for a post, kept in this page alone until they are sent. */
export const usePictures = (spaceId: string, before: readonly PostImage[] = []): Pictures => {
  const [chosen, setChosen] = useState<readonly ChosenPicture[]>(() => before.map((image) => toChosen(spaceId, image)))
  const [problem, setProblem] = useState<string | null>(null)
  const [news, setNews] = useState('')
  // Ids of what was uploaded already: sending again after a lost answer uploads nothing twice.
  const uploaded = useRef(new Map<string, string>(before.map(({ id }) => [id, id])))
  const add = async (files: readonly File[]) => {
    setProblem(null)
    const room = maxImages - chosen.length
    if (files.length > room) setProblem(t('too-many'))
    const { preparePicture } = await import('./prepare-picture.ts')
    const made: ChosenPicture[] = []
    for (const file of files.slice(0, room)) {
      try {
        const key = crypto.randomUUID()
        made.push({ key, ...(await preparePicture(file)), alt: '', people: [], named: [] })
      } catch {
        setProblem(t('unreadable', { name: file.name }))
      }
    }
    setChosen((last) => [...last, ...made].slice(0, maxImages))
    if (made.length > 0) setNews(t('added', { count: made.length }))
  }
  return {
    chosen,
    isFull: chosen.length >= maxImages,
    problem,
    news,
    add,
    change: (key, part) => setChosen((last) => last.map((one) => (one.key === key ? { ...one, ...part } : one))),
    remove: (key) => {
      setChosen((last) => last.filter((one) => one.key !== key))
      setProblem(null)
      setNews(t('removed'))
    },
    moveEarlier: (key) => setChosen((last) => movedEarlier(last, key)),
    clear: () => {
      setChosen([])
      uploaded.current.clear()
    },
    async send() {
      if (chosen.length === 0 && before.length === 0) return undefined
      const wishes: ImageWish[] = []
      for (const one of chosen) {
        let id = uploaded.current.get(one.key)
        if (id === undefined && one.blob) {
          id = (await call('uploadImage', { params: { spaceId }, bytes: one.blob })).id
          uploaded.current.set(one.key, id)
        }
        if (id !== undefined) wishes.push({ id, alt: one.alt, pictured: one.people.map((person) => person.id) })
      }
      return wishes
    },
    sendFailed(error) {
      if (codeOf(error) !== 'invalid-input') return
      for (const one of chosen) if (one.blob) uploaded.current.delete(one.key)
    },
  }
}

const toChosen = (spaceId: string, image: PostImage): ChosenPicture => ({
  key: image.id,
  preview: imageAddress(spaceId, image.id),
  alt: image.alt,
  people: [],
  named: (image.pictured ?? []).map(({ person }) => person),
  blob: null,
})

const movedEarlier = (all: readonly ChosenPicture[], key: string): readonly ChosenPicture[] => {
  const at = all.findIndex((one) => one.key === key)
  const [one, before] = [all[at], all[at - 1]]
  if (!one || !before) return all
  return all.map((each, index) => (index === at ? before : index === at - 1 ? one : each))
}
