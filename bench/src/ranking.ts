import { rank } from '@hearth/ranking'
import { type Figure, figure, median } from './figure.ts'

const now = '2026-11-21T12:00:00.000Z'

/** Orders as many posts as a list may hold, with twenty voices each from a crowd of 400. */
export const benchRanking = (): Figure[] => {
  const posts = Array.from({ length: 1000 }, (_, index) => ({
    id: `post-${index}`,
    publishedAt: new Date(Date.parse(now) - index * 3_600_000).toISOString(),
    votes: Array.from({ length: 20 }, (_, at) => ({ by: `person-${(at * 20 + index) % 400}`, value: 1 as const })),
  }))
  const milliseconds = Array.from({ length: 15 }, () => {
    const start = process.cpuUsage()
    rank(posts, { order: 'common-ground', now, list: 'bench' })
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return [figure('1,000 posts with 20,000 voices ordered by common ground', median(milliseconds), 'CPU-ms')]
}
