import {
  type Consequences,
  consequencesOf,
  type KindOfSpace,
  type SpaceFreedom,
  type SpaceSettings,
  spaceSettingIds,
} from '@hearth/contract/space-kind'
import { t as app, type MessageId } from '../../text/text.ts'
import { type KindsMessageId, t } from './kinds-text.ts'

/** What a space is, in a few words: *a class with people under 18*. */
export const kindWords = ({ kind, includesMinors }: KindOfSpace): string =>
  t((includesMinors ? `named.${kind}-minors` : `named.${kind}`) as KindsMessageId)

const settingLabels: Record<keyof SpaceSettings, MessageId> = {
  reading: 'settings.reading',
  joining: 'settings.joining',
  email: 'settings.email',
  machine: 'settings.machine',
}
const choiceFamilies: Record<keyof SpaceSettings, string> = {
  reading: 'reading',
  joining: 'joining',
  email: 'email-wish',
  machine: 'machine',
}

export const settingWords = (id: keyof SpaceSettings): string => app(settingLabels[id])
export const choiceWords = (id: keyof SpaceSettings, value: string): string =>
  app(`${choiceFamilies[id]}.${value}` as MessageId)

/** Settings in the order in which people ask about them. */
export const settingOrder: readonly (keyof SpaceSettings)[] = ['reading', 'joining', 'email', 'machine']

/** Settings that a keeper chooses in such a space; the others are fixed. */
export const openSettings = (of: KindOfSpace): readonly (keyof SpaceSettings)[] => {
  const { choices } = consequencesOf(of)
  return settingOrder.filter((id) => choices[id].length > 1)
}

/** Everything that is always so in such a space, a sentence each; none where nothing is fixed. */
export const alwaysSo = (of: KindOfSpace): string[] => {
  const follows = consequencesOf(of)
  const fixed = settingOrder.filter((id) => follows.choices[id].length === 1)
  return [
    ...fixed.map((id) => t(`only.${id}-${follows.choices[id][0]}` as KindsMessageId)),
    ...missing(follows).map((one) => t(`without.${one}`)),
    ...(hasGround(follows) ? [] : [t('without.common-ground')]),
  ]
}

/** What is otherwise in one kind of space than in another, a sentence each. Settings are not among it. */
export const differences = (from: KindOfSpace, to: KindOfSpace): string[] => {
  const [before, after] = [consequencesOf(from), consequencesOf(to)]
  const lost = missing(after).filter((one) => before.freedoms.has(one))
  const won = missing(before).filter((one) => after.freedoms.has(one))
  const ground = hasGround(before) === hasGround(after) ? [] : [hasGround(after) ? 'with' : 'without']
  return [
    ...lost.map((one) => t(`without.${one}`)),
    ...won.map((one) => t(`with.${one}`)),
    ...ground.map((one) => t(`${one as 'with' | 'without'}.common-ground`)),
  ]
}

/** What goes for good when one becomes the other. */
export const goneForGood = (from: KindOfSpace, to: KindOfSpace): string[] => {
  const [before, after] = [consequencesOf(from), consequencesOf(to)]
  const goes = (one: SpaceFreedom) => before.freedoms.has(one) && !after.freedoms.has(one)
  return [
    ...(goes('own-names') ? [t('gone.own-names')] : []),
    ...(to.includesMinors && !from.includesMinors ? [t('gone.email')] : []),
    ...(goes('counts-pauses') ? [t('gone.counts-pauses')] : []),
    ...(goes('keeps-scores') ? [t('gone.keeps-scores')] : []),
    ...(goes('has-plug-in') ? [t('gone.has-plug-in')] : []),
    ...(from.includesMinors && !to.includesMinors ? [t('gone.responsible')] : []),
  ]
}

/** Settings that two spaces do not share. */
export const changedSettings = (from: SpaceSettings, to: SpaceSettings): string[] =>
  settingOrder
    .filter((id) => spaceSettingIds.includes(id) && from[id] !== to[id])
    .map((id) =>
      t('page.from-to', { setting: settingWords(id), from: choiceWords(id, from[id]), to: choiceWords(id, to[id]) }),
    )

const freedomOrder: Record<SpaceFreedom, true> = {
  'is-found': true,
  'own-names': true,
  'strangers-write': true,
  'keeps-drafts': true,
  'keeps-scores': true,
  'counts-pauses': true,
  'shows-counts': true,
  'shows-history': true,
  'has-plug-in': true,
  'holds-trials': true,
}

const missing = ({ freedoms }: Consequences): SpaceFreedom[] =>
  (Object.keys(freedomOrder) as SpaceFreedom[]).filter((one) => !freedoms.has(one))

const hasGround = ({ orders }: Consequences): boolean => orders.includes('common-ground')
