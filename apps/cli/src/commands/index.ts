import { advise } from './advise.ts'
import { analyze } from './analyze.ts'
import type { Command } from './command.ts'
import { door } from './door.ts'
import { keeperLink } from './keeper-link.ts'
import { migrate } from './migrate.ts'
import { moving } from './moving.ts'
import { perspective } from './perspective.ts'
import { serve } from './serve.ts'

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [analyze, advise, perspective, serve, door, migrate, keeperLink, ...moving]
