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
    '<identity>',
    'angolan armenian azerbaijani bahraini barbadian basque belarusian belizean beninese bhutanese bolivian botswanan burmese burundian cambodian cameroonian catalan chadian chechen chilean costa-rican cypriot djiboutian dominican ecuadorian emirati estonian fijian gabonese gambian georgian grenadian guatemalan guinean guyanese hmong honduran icelandic ivorian jordanian kazakh kuwaiti kyrgyz laotian latvian liberian libyan lithuanian luxembourgish macedonian malagasy malawian maldivian malian maltese mauritanian mauritian moldovan mongolian montenegrin mozambican namibian nicaraguan omani panamanian paraguayan qatari rohingya rwandan salvadoran senegalese sicilian singaporean sinhalese slovak slovenian sri-lankan surinamese tajik tanzanian tibetan togolese tongan trinidadian turkmen ugandan uruguayan uzbek welsh yazidi yemeni zambian',
  ],
  [
    '<identity>',
    'shia sunni ahmadi alevi coptic hasidic jain zoroastrian bahai quaker lutheran methodist pentecostal jehovah’s secular religious traveller sami métis cree maya aymara quechua tutsi hutu igbo yoruba hausa zulu xhosa berber druze maronite flemish walloon corsican',
  ],
  [
    '<identity>',
    'non-binary genderqueer genderfluid aromantic demisexual two-spirit hearing-impaired hard-of-hearing partially-sighted visually-impaired dyspraxic diabetic pregnant childless vegan vegetarian homeschooled undocumented stateless',
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
    'immigrants refugees migrants foreigners women men girls boys females males ladies autistics gypsies teenagers teens pensioners dalits bengalis travellers vegans vegetarians quakers druze kenyans nigerians ghanaians ethiopians egyptians moroccans algerians tunisians iraqis afghans pakistanis bangladeshis nepalis koreans vietnamese filipinos indonesians malaysians brazilians colombians venezuelans cubans haitians jamaicans argentinians peruvians chileans dominicans romanians bulgarians hungarians greeks albanians bosnians serbs croats czechs swedes norwegians danes finns belgians austrians armenians georgians latvians lithuanians estonians belarusians moldovans ugandans tanzanians rwandans zimbabweans senegalese sudanese eritreans rohingyas tibetans singaporeans samoans maoris maltese cypriots saudis yemenis jordanians lebanese palestinians',
  ],
]

export const identityTerms: ReadonlyMap<string, string> = new Map(
  terms.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)
