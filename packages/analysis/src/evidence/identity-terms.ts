/**
 * Words that name who somebody is. Models read *that* one is named, never which: all of a list are one word to them, so that
 * swapping one for another moves nothing they learned from words. Slurs are not here: they are said of people, not by them.
 */
const terms: readonly (readonly [kind: string, words: string])[] = [
  [
    '<identity>',
    'gay lesbian bisexual queer straight heterosexual homosexual trans transgender cis nonbinary asexual intersex pansexual lgbt lgbtq',
  ],
  [
    '<identity>',
    'muslim islamic christian catholic protestant evangelical mormon orthodox jewish jew hindu buddhist sikh atheist agnostic pagan anglican baptist amish',
  ],
  [
    '<identity>',
    'black white brown asian african arab latino latina latinx hispanic indigenous aboriginal caucasian romani roma gypsy mixed-race biracial african-american asian-american black-british dalit bengali punjabi kashmiri uyghur inuit cherokee navajo',
  ],
  [
    '<identity>',
    'american english british scottish welsh irish french german italian spanish portuguese polish russian ukrainian romanian bulgarian hungarian greek turkish kurdish dutch swedish norwegian danish finnish swiss austrian belgian czech serbian croatian albanian bosnian',
  ],
  [
    '<identity>',
    'chinese japanese korean vietnamese thai filipino indonesian malaysian indian pakistani bangladeshi nepali tamil afghan iranian persian iraqi syrian lebanese palestinian israeli egyptian moroccan algerian tunisian saudi somali ethiopian eritrean kenyan nigerian ghanaian congolese sudanese zimbabwean',
  ],
  [
    '<identity>',
    'mexican cuban haitian jamaican brazilian colombian venezuelan argentinian peruvian puerto-rican canadian australian maori samoan',
  ],
  [
    '<identity>',
    'disabled deaf blind autistic dyslexic bipolar schizophrenic epileptic paraplegic neurodivergent adhd wheelchair',
  ],
  [
    '<identity>',
    'immigrant refugee migrant foreign foreigner homeless elderly old young female male woman man girl boy lady teenager teen pensioner retired',
  ],
  [
    '<identities>',
    'gays lesbians bisexuals queers muslims christians catholics protestants mormons jews hindus buddhists sikhs atheists',
  ],
  [
    '<identities>',
    'blacks whites asians africans arabs latinos latinas hispanics americans germans italians russians ukrainians poles mexicans indians pakistanis nigerians somalis syrians turks kurds iranians israelis palestinians canadians australians brits scots',
  ],
  [
    '<identities>',
    'immigrants refugees migrants foreigners women men girls boys females males ladies autistics gypsies teenagers teens pensioners dalits bengalis',
  ],
]

export const identityTerms: ReadonlyMap<string, string> = new Map(
  terms.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)
