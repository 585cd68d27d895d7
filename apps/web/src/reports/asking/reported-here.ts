import type { Subject } from '@hearth/contract'

/** Posts that were reported from this page since it was loaded; forgotten with it. */
const reported = new Set<string>()

export const markReported = (subject: Subject): void => {
  if (subject.kind === 'post') reported.add(subject.id)
}

export const wasReportedHere = (postId: string): boolean => reported.has(postId)
