import { clauseAfter, clauseBefore } from '../cues.ts'

/** Bodies and places that want to be found. */
const body =
  /(?<![\p{L}])(?:help ?lines?|hot ?lines?|crisis (?:line|centre|center|text)|samaritans|lifeline|councils?|town hall|city hall|county|municipal\w*|police|sheriff|ambulance|fire (?:brigade|department|station)|emergency|emergencies|customer (?:service|support|care)s?|support (?:line|desk|team)|service desk|switchboard|reception|front desk|box office|ministry|department|embassy|consulate|government|parliament|senator'?s?|congress\w*|mp's|tax office|hmrc|irs|dmv|dvla|nhs|surgery|clinic|hospital|practice|dentist'?s|vets?|museum|gallery|librar(?:y|ies)|university|faculty|school office|company|companies|firm|shop|store|restaurant|cafe|café|bakery|pizzeria|takeaway|hotel|hostel|pharmacy|bank's|press (?:office|team)|head office|headquarters|hq|offices?(?= (?:is|are|at|in|of))|toll[- ]free|freephone|theat(?:re|er)|cinema|stadium|venue|club|association|charity|foundation|shelter|food bank|(?:bus|train|railway) station|airport|church|parish|mosque|synagogue|temple|community cent(?:re|er)|venue|conference|plumbers?|garage|salon|notruf|beratung\w*|seelsorge|rathaus|stadt(?:verwaltung)?|polizei|bürgeramt|kundenservice|verein|museo|biblioteca|ayuntamiento|policía|emergencias|hospital|mairie|préfecture|musée|bibliothèque|pompiers|comune|municipio|farmacia|farmácia|câmara|prefeitura|gemeente|politie|huisarts|urząd|policja|szpital|polis|kommun(?:en)?|vårdcentral\w*|sjukhus\w*|biblioteket)(?![\p{L}])|полици|больниц|музе|派出所|市役所|警察|医院|病院|图书馆|図書館|경찰|병원|시청/iu
const bodies = new RegExp(body.source, 'giu')
const person =
  /(?<![\p{L}])(?:my|mine|me|i'm|his|her|hers|their|him|them|personal|private|home|mobile|cell|lives?|live|mein\w*|sein\w*|privat\w*|mi|mon|ma|meu|minha|mio|mijn|mój|moja|min|wohn\w*|vivo|vive|habite|woon\w*)(?![\p{L}])/giu

/** Whether the nearest thing said of a number or address is that a public body, a shop or a help line has it. */
export function isPublic(plain: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = clauseBefore(plain, start, 80)
  let at = -1
  for (const match of before.matchAll(bodies)) at = match.index
  let personAt = -1
  for (const match of before.matchAll(person)) personAt = match.index
  if (at >= 0) return at > personAt
  return personAt < 0 && body.test(clauseAfter(plain, end, 40))
}
