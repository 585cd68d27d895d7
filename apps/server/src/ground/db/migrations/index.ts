import { accounts } from './20261121t1000-accounts.ts'
import { notices } from './20261121t1100-notices.ts'
import { posts } from './20261121t1200-posts.ts'
import { moderation } from './20261121t1300-moderation.ts'
import { doors } from './20261121t1610-doors.ts'
import { considerate } from './20261121t1755-considerate.ts'
import { wordings } from './20261121t2310-wordings.ts'
import { accountCare } from './20261121t2320-account-care.ts'
import { comingAndGoing } from './20261121t2321-coming-and-going.ts'
import { noticesLive } from './20261121t2330-notices-live.ts'
import { noticeSettings } from './20261121t2331-notice-settings.ts'
import { mentions } from './20261121t2332-mentions.ts'
import { boundaries } from './20261121t2340-boundaries.ts'
import { quietHours } from './20261121t2341-quiet-hours.ts'
import { search } from './20261121t2350-search.ts'
import { bookmarks } from './20261121t2351-bookmarks.ts'
import { tags } from './20261121t2352-tags.ts'
import { claims } from './20261121t2400-claims.ts'
import { spaceKinds } from './20261122t0200-space-kinds.ts'
import { newcomers } from './20261122t0210-newcomers.ts'
import { newcomerReports } from './20261122t0211-newcomer-reports.ts'
import { images } from './20261122t0220-images.ts'
import { previews } from './20261122t0221-previews.ts'
import { accountLanguage } from './20261122t0230-account-language.ts'
import { undoneReversals } from './20261122t0305-undone-reversals.ts'

/** Every migration in order of time. Append only. */
export const migrations = {
  '20261121T1000-accounts': accounts,
  '20261121T1100-notices': notices,
  '20261121T1200-posts': posts,
  '20261121T1300-moderation': moderation,
  '20261121T1610-doors': doors,
  '20261121T1755-considerate': considerate,
  '20261121T2310-wordings': wordings,
  '20261121T2320-account-care': accountCare,
  '20261121T2321-coming-and-going': comingAndGoing,
  '20261121T2330-notices-live': noticesLive,
  '20261121T2331-notice-settings': noticeSettings,
  '20261121T2332-mentions': mentions,
  '20261121T2340-boundaries': boundaries,
  '20261121T2341-quiet-hours': quietHours,
  '20261121T2350-search': search,
  '20261121T2351-bookmarks': bookmarks,
  '20261121T2352-tags': tags,
  '20261121T2400-claims': claims,
  '20261122T0200-space-kinds': spaceKinds,
  '20261122T0210-newcomers': newcomers,
  '20261122T0211-newcomer-reports': newcomerReports,
  '20261122T0220-images': images,
  '20261122T0221-previews': previews,
  '20261122T0230-account-language': accountLanguage,
  '20261122T0305-undone-reversals': undoneReversals,
} as const
