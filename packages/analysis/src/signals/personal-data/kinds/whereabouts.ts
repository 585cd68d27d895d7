import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

const day = String.raw`(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?|weekdays?|weekends?|mornings?|evenings?|afternoons?|nights?|day|school day|week`
const hour = String.raw`(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|o'clock)?|noon|midnight|half past \w+|quarter (?:to|past) \w+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: thirty| fifteen)?)`
const clock = String.raw`(?:(?:at|around|about|by|until|till|from|before|after|@)\s(?:about |around )?${hour}|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)|\d{1,2}:\d\d)`
const recurring = `(?:every|each)(?: single)?(?: other)? (?:${day})|(?:on |most )(?:mon|tues|wednes|thurs|fri|satur|sun)days|daily|every day|nightly`
const routine = String.raw`(?:walk|run|jog|cycle|bike|leave|get off|get home|come home|get back|arrive|wait|train|swim|finish(?: work)?|start(?: work)?|pick (?:up )?(?:the |my |his |her |our )?\w+(?: up)?|drop (?:off )?(?:the |my |his |her |our )?\w+(?: off)?|go|goes|work|park|catch|take|am|is|sit|play|eat|drink|stay)(?:e?s|ing)?`
const place = String.raw`(?:home|house|flat|apartment|school|kindergarten|nursery|daycare|gym|playground|park|bus stop|station|pool|church|mosque|office|work|pub|bar|caf[ée]|coffee shop|library|(?:the )?(?:corner|bench) of|(?:\p{Lu}[\p{L}']+ )+(?:School|Primary|Academy|Park|Station|Street|Road|Gym|Caf[ée]|Pool|Library|Church|Lane))`
const who = String.raw`(?:i|i'm|we|he|he's|she|she's|they|my \w+|his \w+|her \w+|our \w+|the kids|\p{Lu}\p{Ll}+)`

/** A person, a place that can be found and a time that comes again, in one sentence. */
const habit = new RegExp(
  String.raw`(?<![\p{L}])(?:${who})\s(?:(?:always|usually|often|just|then|alone|also|normally|generally)\s)*${routine}\s[^.!?\n]{0,60}?\b${place}\b[^.!?\n]{0,50}?(?:${clock}\b[^.!?\n]{0,30}?\b(?:${recurring})|(?:${recurring})[^.!?\n]{0,30}?${clock})(?![\p{L}\d])`,
  'giu',
)
const habitFirst = new RegExp(
  String.raw`(?<![\p{L}])(?:${recurring})[^.!?\n]{0,20}?\b(?:${who})\s(?:(?:always|usually|often|just|then|alone|also)\s)*${routine}\s[^.!?\n]{0,60}?\b${place}\b[^.!?\n]{0,40}?${clock}(?![\p{L}\d])|(?<![\p{L}])(?:${recurring})[^.!?\n]{0,6}?${clock}[^.!?\n]{0,6}?\b(?:${who})\s(?:always |usually |just )?${routine}\s[^.!?\n]{0,50}?\b${place}\b`,
  'giu',
)
/** Nobody at home, or a child alone, and until when. */
const alone =
  /\b(?:home alone|alone at home|alone in the (?:house|flat))\b[^.!?\n]{0,40}?(?:\b(?:until|till|every|tonight|all (?:night|week|weekend|day)|this week(?:end)?|from)\b[^.!?,\n]{0,24})/giu
const away =
  /\b(?:(?:the |my |our )?(?:house|flat|apartment|home|place)\b[^.!?\n]{0,24}?\b(?:is|will be|stands?|sits?|'ll be) (?:empty|unoccupied)|nobody (?:is|will be|'s|'ll be) (?:at )?home|no one (?:is|will be|'s|'ll be) (?:at )?home|no ?body's in)\b[^.!?\n]{0,40}?\b(?:until|till|from|between|for (?:the )?(?:next |whole |a |two |three |\d+ )?\w+|all (?:week|month|summer|weekend)|next (?:week|month)|this week(?:end)?)\b[^.!?\n,]{0,24}/giu
const hint =
  /\b(?:every|each|daily|nightly|alone|empty|unoccupied|home|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b/i

/** Where somebody will be and when: a precise place with a schedule. English only; other languages have no such rule yet. */
export const whereabouts: Kind = {
  id: 'whereabouts',
  leastDigits: 0,
  mayBePublic: false,
  find: ({ plain }) => {
    if (!hint.test(plain)) return []
    const places: Place[] = []
    for (const pattern of [habit, habitFirst, alone, away]) {
      for (const { 0: found, index } of plain.matchAll(pattern)) {
        places.push({ type: 'whereabouts', start: index, end: index + found.trimEnd().length })
      }
    }
    return places
  },
}
