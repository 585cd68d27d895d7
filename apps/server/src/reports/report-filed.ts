import type { ReportId, SpaceId } from '@hearth/contract'
import { type JobKind, jobKind } from '../ground/jobs.ts'

/** Somebody, or the reading of a published post, asked for a look. */
export const reportFiled: JobKind<{ spaceId: SpaceId; reportId: ReportId }> = jobKind('report.filed')
