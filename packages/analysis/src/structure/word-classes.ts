/** What a word does in a sentence, as a sum of bits: a word can be several things. */
export const wordClass = {
  you: 1,
  i: 2,
  we: 4,
  they: 8,
  /** it, this, that: points at a thing, or at the noun that follows. */
  it: 16,
  /** A single human being: "guy", "boss", "referee". */
  person: 32,
  /** Several human beings: "people", "folks". */
  group: 64,
  /** Something that is nobody: "printer", "idea", "weather". */
  thing: 128,
  negator: 256,
  /** Joins a subject to what is said of it: "are", "sounds". */
  copula: 512,
  /** Carries somebody's words: "said", "called". */
  report: 1024,
  asks: 2048,
  condition: 4096,
  /** Opens an order when it comes first: "go", "stop". */
  order: 8192,
  /** Ends the reach of a negation: "but", "because". */
  turn: 16384,
  /** Greets or calls: "hey", "dear". */
  call: 32768,
} as const

const rows: readonly (readonly [bits: number, words: string])[] = [
  [
    wordClass.you,
    "you u ya ye yall y'all your ur yours yourself yourselves youre you're you've you'll you'd thou thee yer",
  ],
  [wordClass.i, "i me my mine myself i'm im i've ive i'll i'd meself imma"],
  [wordClass.we, "we us our ours ourselves we're we've we'll we'd"],
  [
    wordClass.they,
    "he she they him her them his hers their theirs himself herself themselves themself he's she's they're",
  ],
  [wordClass.they, "he'd she'd they'd he'll she'll they'll they've theyre hes shes dey"],
  [wordClass.it, "it it's its this that these those that's thats itself which dis dat"],
  [
    wordClass.person,
    'guy man woman dude girl boy kid child boss manager mod moderator admin coach teacher professor doctor',
  ],
  [
    wordClass.person,
    'neighbor neighbour driver brother sister mom mum mother dad father son daughter wife husband ref referee',
  ],
  [
    wordClass.person,
    'ceo president minister mayor senator user op author writer reviewer maintainer developer dev player streamer',
  ],
  [
    wordClass.person,
    'person someone somebody everyone everybody anyone anybody friend mate bro buddy colleague coworker cousin',
  ],
  [
    wordClass.person,
    'uncle aunt grandma grandpa nurse cop officer judge actor singer goalkeeper keeper striker intern landlord',
  ],
  [
    wordClass.person,
    'lady gentleman fella bloke lad lass chap sir miss roommate flatmate teammate opponent customer waiter cashier',
  ],
  [
    wordClass.group,
    'people folks guys women men kids children girls boys lads students teachers users players fans mods',
  ],
  [
    wordClass.group,
    'voters supporters immigrants migrants refugees foreigners tourists families parents managers neighbors neighbours',
  ],
  [
    wordClass.group,
    'drivers cyclists boomers millennials politicians journalists teenagers everyone everybody crowd team company',
  ],
  [
    wordClass.thing,
    'code app printer computer laptop phone car bus train game movie film show song album book article post comment',
  ],
  [
    wordClass.thing,
    'idea plan argument point question answer design bug error update patch build script file server website site',
  ],
  [
    wordClass.thing,
    'weather rain traffic road job work week day year night morning meeting rule policy law system process form',
  ],
  [
    wordClass.thing,
    'recipe soup cake food coffee pizza door key keys lock thing stuff mistake joke decision excuse title name',
  ],
  [
    wordClass.thing,
    'alarm clock battery cable machine engine bike boat cat dog match season ending episode plot level',
  ],
  [wordClass.thing, 'mouse keyboard screen monitor router wifi internet connection headline report paper essay draft'],
  [
    wordClass.thing,
    'fence bin bins parking spot weekend monday homework exam test quiz trick luck pun rumour rumor take opinion',
  ],
  [
    wordClass.negator,
    "not no never nobody none nothing neither nor without hardly barely cannot can't cant don't dont doesn't doesnt",
  ],
  [
    wordClass.negator,
    "didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent ain't aint won't wont wouldn't wouldnt",
  ],
  [wordClass.negator, "shouldn't shouldnt couldn't couldnt haven't havent hasn't hasnt hadn't hadnt nah nope"],
  [
    wordClass.copula,
    "am is are was were be been being isn't aren't wasn't weren't ain't i'm im you're youre he's she's it's they're",
  ],
  [
    wordClass.copula,
    "we're that's thats sound sounds sounded look looks looked act acts acting seem seems seemed feel feels felt r",
  ],
  [
    wordClass.report,
    'said says say saying told tell tells telling called calls call calling wrote writes texted shouted yelled',
  ],
  [
    wordClass.report,
    'screamed shouting yelling screaming asked claims claimed labeled labelled branded quoted replied commented',
  ],
  [
    wordClass.asks,
    'who what why how when where whose whom which do does did is are can could would should will have has was were',
  ],
  [wordClass.condition, 'if unless whether when'],
  [
    wordClass.order,
    'go get shut stop leave learn read look listen try take give come let make keep please kill die eat touch',
  ],
  [
    wordClass.order,
    "grow find do don't quit move suck kiss fuck piss bugger be use check put turn delete remove cry cope calm",
  ],
  [wordClass.turn, 'but because cause cuz however although though except yet so and'],
  [wordClass.call, 'hey hi hello yo dear oi ok okay thanks sorry listen look'],
]

export const wordClasses: ReadonlyMap<string, number> = buildWordClasses()

function buildWordClasses(): Map<string, number> {
  const classes = new Map<string, number>()
  for (const [bits, words] of rows) {
    for (const word of words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | bits)
  }
  return classes
}
