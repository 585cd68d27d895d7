import type { FeedOrder } from './feed.ts'
import type { PictureChoice } from './image.ts'
import type { MentionChoice } from './mention.ts'

// NOTE: no schema is made here, so that pages can ask what follows from a kind without bringing the contract's schemas along.

export const spaceKinds = ['community', 'comment-section', 'class', 'team'] as const
/** What a space is for. It decides what can be set in it at all. */
export type SpaceKind = (typeof spaceKinds)[number]

export const joinings = ['open', 'invitation'] as const
export type Joining = (typeof joinings)[number]
export const readings = ['public', 'members'] as const
export type Reading = (typeof readings)[number]
/**
 * What the server's own reading of a published post may do. `threats`: open a case for threats and exposure only;
 * `case`: open a case for any post above its threshold; `hold`: hold such a post until a moderator has looked.
 */
export const machineSettings = ['nothing', 'threats', 'case', 'hold'] as const
export type MachineSetting = (typeof machineSettings)[number]

/** What a space asks of whoever joins it. Nobody needs an e-mail address unless a space says so. */
export const emailWishes = ['never', 'optional', 'needed'] as const
export type EmailWish = (typeof emailWishes)[number]

/** What a keeper can choose. */
export interface SpaceSettings {
  readonly joining: Joining
  readonly reading: Reading
  readonly email: EmailWish
  readonly machine: MachineSetting
}
export const spaceSettingIds = ['joining', 'reading', 'email', 'machine'] as const satisfies (keyof SpaceSettings)[]

/** The two answers from which everything else follows. */
export interface KindOfSpace {
  readonly kind: SpaceKind
  /** Whether people under 18 are among its members. */
  readonly includesMinors: boolean
}

/** What there is in a kind of space; false: there is no such thing there, for nobody. */
export const spaceFreedoms = [
  /** It can be found by its address; without, only members and whoever holds an invitation learn that it exists. */
  'is-found',
  /** Members go by a name of their own making; without, by one that Hearth gives. Keepers and moderators always have their own. */
  'own-names',
  /** People who never wrote in one thread can thank and name each other; without, only keepers and moderators reach anybody. */
  'strangers-write',
  /** Drafts are kept on the device; without, only where somebody says that the device is theirs alone. */
  'keeps-drafts',
  /** What became of a pause is counted, without anybody's name; without, nothing of it leaves the device. */
  'counts-pauses',
  /** Whoever reacted sees how many did; without, only the author of a post does. */
  'shows-counts',
  /** Published posts are read by the machine and keep their scores; without, only the language of a post is kept. */
  'keeps-scores',
  /** A moderator who decides sees how often the author was limited before. */
  'shows-history',
  /** A language model may be plugged in to propose wordings; without, no draft goes anywhere. */
  'has-plug-in',
  /** Randomised comparisons may be held, with everybody told. */
  'holds-trials',
] as const
export type SpaceFreedom = (typeof spaceFreedoms)[number]

/** All that follows from a kind of space. */
export interface Consequences {
  /** What a keeper may choose from; such a space begins with the first of each. */
  readonly choices: { readonly [Setting in keyof SpaceSettings]: readonly SpaceSettings[Setting][] }
  readonly orders: readonly FeedOrder[]
  /** Who may be let to name one; where a choice is not there, `thread` stands for it. */
  readonly mentionChoices: readonly MentionChoice[]
  /** Who may be let to show one in a picture; where a choice is not there, `ask` stands for it. */
  readonly pictureChoices: readonly PictureChoice[]
  readonly freedoms: ReadonlySet<SpaceFreedom>
  /** An adult who answers for the space has to be named. */
  readonly needsResponsible: boolean
}

const anyOrder: readonly FeedOrder[] = ['newest', 'oldest', 'common-ground']
const byTime: readonly FeedOrder[] = ['newest', 'oldest']
const anyChoice: readonly MentionChoice[] = ['anyone', 'thread', 'ask', 'nobody']
const anyPicture: readonly PictureChoice[] = ['anyone', 'ask', 'nobody']
const without = (...missing: SpaceFreedom[]): ReadonlySet<SpaceFreedom> =>
  new Set(spaceFreedoms.filter((one) => !missing.includes(one)))

/** What follows from the kind alone. */
const ofKind: Record<SpaceKind, Omit<Consequences, 'needsResponsible'>> = {
  community: {
    choices: {
      joining: ['invitation', 'open'],
      reading: ['members', 'public'],
      email: ['optional', 'never', 'needed'],
      machine: ['threats', 'nothing', 'case', 'hold'],
    },
    orders: anyOrder,
    mentionChoices: anyChoice,
    pictureChoices: anyPicture,
    freedoms: without(),
  },
  'comment-section': {
    choices: {
      joining: ['open', 'invitation'],
      reading: ['public'],
      email: ['optional', 'never', 'needed'],
      machine: ['threats', 'nothing', 'case', 'hold'],
    },
    orders: anyOrder,
    mentionChoices: anyChoice,
    pictureChoices: anyPicture,
    freedoms: without(),
  },
  class: {
    choices: {
      joining: ['invitation', 'open'],
      reading: ['members', 'public'],
      email: ['never', 'optional', 'needed'],
      machine: ['threats', 'nothing', 'case', 'hold'],
    },
    orders: anyOrder,
    mentionChoices: anyChoice,
    pictureChoices: anyPicture,
    freedoms: without(),
  },
  team: {
    choices: {
      joining: ['invitation', 'open'],
      reading: ['members'],
      email: ['optional', 'never', 'needed'],
      machine: ['nothing'],
    },
    orders: byTime,
    mentionChoices: anyChoice,
    pictureChoices: anyPicture,
    freedoms: without('counts-pauses', 'shows-counts', 'keeps-scores', 'shows-history', 'has-plug-in', 'holds-trials'),
  },
}

/** What people under 18 take away from each of these. */
const withMinors: Omit<Consequences, 'needsResponsible'> = {
  choices: {
    joining: ['invitation'],
    reading: ['members'],
    email: ['never'],
    machine: ['nothing', 'threats', 'case', 'hold'],
  },
  orders: byTime,
  mentionChoices: ['thread', 'ask', 'nobody'],
  pictureChoices: ['ask', 'nobody'],
  freedoms: without(
    'is-found',
    'own-names',
    'strangers-write',
    'keeps-drafts',
    'counts-pauses',
    'shows-counts',
    'has-plug-in',
    'holds-trials',
  ),
}

const both = <One>(all: readonly One[], some: readonly One[]): readonly One[] => all.filter((one) => some.includes(one))

/**
 * All that follows from what a space is. Minors only ever take away: nothing is possible with them that is not without.
 *
 * Source: docs/adr/0034-kinds-of-spaces.md
 */
export const consequencesOf = ({ kind, includesMinors }: KindOfSpace): Consequences => {
  const own = ofKind[kind]
  if (!includesMinors) return { ...own, needsResponsible: false }
  const { joining, reading, email, machine } = own.choices
  return {
    choices: {
      joining: both(joining, withMinors.choices.joining),
      reading: both(reading, withMinors.choices.reading),
      email: both(email, withMinors.choices.email),
      machine: both(machine, withMinors.choices.machine),
    },
    orders: both(own.orders, withMinors.orders),
    mentionChoices: both(own.mentionChoices, withMinors.mentionChoices),
    pictureChoices: both(own.pictureChoices, withMinors.pictureChoices),
    freedoms: new Set(both([...own.freedoms], [...withMinors.freedoms])),
    needsResponsible: true,
  }
}

/** Whether there can be such a space: a comment section is read by everybody, and minors are read by members only. */
export const isPossible = (of: KindOfSpace): boolean =>
  Object.values(consequencesOf(of).choices).every((choices) => choices.length > 0)

/** Whether there is such a thing in a space. */
export const has = (of: KindOfSpace, freedom: SpaceFreedom): boolean => consequencesOf(of).freedoms.has(freedom)

/**
 * The settings that a space can have, nearest to those that it has: what is possible stays, the rest goes to where such a
 * space begins.
 */
export const settingsWithin = (of: KindOfSpace, settings: Partial<SpaceSettings> = {}): SpaceSettings => {
  const { choices } = consequencesOf(of)
  const fit = <Id extends keyof SpaceSettings>(id: Id): SpaceSettings[Id] => {
    const wished = settings[id]
    const first = choices[id][0]
    if (first === undefined) throw new RangeError('There is no such space.')
    return wished !== undefined && choices[id].includes(wished) ? wished : first
  }
  return { joining: fit('joining'), reading: fit('reading'), email: fit('email'), machine: fit('machine') }
}
