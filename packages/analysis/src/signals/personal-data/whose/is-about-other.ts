import { clauseAfter, clauseBefore } from '../cues.ts'
import type { Place } from '../text-to-search.ts'

const reach = 90

/** The writer's own, in the languages that most drafts are in. `\b` knows Latin letters only, hence the lists beside it. */
const own =
  /(?<![\p{L}])(?:my|mine|our|ours|me|us|i|i'm|i've|i'll|we|we're|mein\w*|unser\w*|ich|mir|mich|wir|mi|mis|nuestr[oa]s?|yo|mon|ma|mes|notre|nos|moi|je|j'\p{L}+|meu|minha|meus|minhas|eu|nosso|nossa|mio|mia|miei|mie|nostro|nostra|io|mijn|ons|onze|ik|mój|moja|moje|mnie|mi|min|mitt|mina|vårt?|jag|mig|mit|minun|minä|мой|моя|моё|мои|мне|меня|я|наш|benim|beni|saya)(?![\p{L}])|我|私の|俺|僕|내 |제 |저의|رقمي|عنواني|बात|मेर[ाेी]|मुझे/giu
/** Somebody else's: said of a third person, or of the one who is written to. */
const other =
  /(?<![\p{L}])(?:his|her|hers|their|theirs|him|them|he|she|he's|she's|they|they're|lives|resides|real name|(?:ex|neighbou?r|boss|teacher|doctor|landlord|coworker|colleague)(?:'s)?|sein\w*|ihr\w*|ihm|ihn|lebt|wohnt|dein\w*|sus?|él|ella|ellos|vive|tu|tus|lui|elle|leur|leurs|habite|sien|son|sa|ses|seu|sua|dele|dela|ele|ela|mora|suo|sua|lei|abita|zijn|haar|hem|zij|hij|woont|jego|jej|ich|jemu|mieszka|hans|hennes|hon|honom|henne|hendes|ham|hende|hun|han|hänen|его|её|ее|их|ему|ей|он|она|живёт|живет|onun|dia)(?![\p{L}])|(?<![我\p{Script=Han}])(?!我)\p{Script=Han}{2,4}的(?=电话|手机|号码|地址|邮箱|電話|手機|號碼)|他的|她的|他|她|彼の|彼女の|그의|그녀|رقمه|رقمها|उसक[ाेी]|(?<![\p{L}])your (?:new |old |home |phone |cell |mobile |email |e-mail |ip |real |full |card |bank |house )*(?:number|phone|cell|mobile|address|email|e-mail|ip|iban|card|ssn|passport|plate|licen[cs]e|house|street|password|location|coordinates)|(?<![\p{L}])(?!(?:it|that|what|here|there|who|where|let|how|when|today|everyone|world|king|queen|mother|father|valentine|driver|men|women|mcdonald|moody)'s)\p{L}{2,}'s? (?:\p{L}+ )?(?:number|phone|cell|mobile|address|email|e-mail|ip|iban|card|ssn|social|passport|plate|licen[cs]e|house|flat|password|location|home|handle|insta|snap)/giu
const ownAfter =
  /^\W{0,3}(?:is|are) (?:mine|ours|my|our)(?!\p{L})|^\W{0,3}(?:\(mine\)|that's me|c'est moi|ist meine)|^\W{0,4}(?:call|text|ring|reach|email|write(?: to)?|contact|message) (?:me|us)\b/iu
const otherAfter =
  /^\W{0,3}(?:is|are|was|belongs to|that's|that is) (?:his|hers|theirs|her|their|him|them|where (?:he|she|they)|your|\p{Lu}\p{Ll}+'s)(?!\p{L})|^\W{0,3}(?:,? ?(?:call|text|ring|email|contact|message|ask for|spam|flood|harass|visit) (?:him|her|them))\b/iu

/**
 * Whether the data is another person's: the nearest word for a person before it decides, else words right after it. Where
 * nothing says whose it is, it is taken for the writer's own, because asking about that is the smaller thing.
 */
export function isAboutOther(plain: string, { type, start, end }: Place): boolean {
  // Here the words found name the person themselves: "she goes to the gym on …".
  if (type === 'whereabouts' || type === 'handle') return isSaidOfOther(clauseBefore(plain, end, reach + end - start))
  const after = clauseAfter(plain, end, 44)
  if (otherAfter.test(after)) return true
  if (ownAfter.test(after)) return false
  const before = clauseBefore(plain, start, reach)
  return lastEnd(before, other) > lastEnd(before, own)
}

/** The first person named has the habit: "she picks up my parcel at …" is hers, "my mother is home alone" hers too. */
function isSaidOfOther(words: string): boolean {
  const first =
    /(?<![\p{L}])(?:(i|i'm|i'll|i've|we|we're|our house|my (?:house|flat|place|home|apartment)|me)|(he|she|they|he's|she's|they're|his|her|their|him|your|my \p{L}+|@[\p{L}\d]|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Every|The)\p{Lu}\p{Ll}+))(?![\p{L}])/u.exec(
      words.replace(/^(\s*)(\p{Lu})/u, (_, space: string, letter: string) => space + letter.toLowerCase()),
    )
  return first?.[2] !== undefined
}

function lastEnd(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length
  return last
}
