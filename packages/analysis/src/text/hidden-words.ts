/**
 * Words that people write in disguise. A disguise made with signs (@ss, f*ck, b!tch) is only undone when one of these
 * stands behind it, so "user@host", "C++" and "*emphasis*" stay what they are. Order matters for masks: the first word
 * that fits wins.
 */
const words: readonly string[] = [
  ...[
    'fuck',
    'fucker',
    'fuckers',
    'fucking',
    'fucked',
    'fuckin',
    'motherfucker',
    'shit',
    'shitty',
    'bullshit',
    'shithead',
  ],
  ...[
    'bitch',
    'bitches',
    'cunt',
    'cunts',
    'dick',
    'dicks',
    'dickhead',
    'ass',
    'asses',
    'asshole',
    'assholes',
    'asshat',
  ],
  ...[
    'arse',
    'arsehole',
    'bastard',
    'bastards',
    'piss',
    'pissed',
    'prick',
    'pricks',
    'pussy',
    'cock',
    'wanker',
    'wankers',
  ],
  ...[
    'twat',
    'twats',
    'slut',
    'sluts',
    'whore',
    'whores',
    'douche',
    'crap',
    'damn',
    'hell',
    'tits',
    'penis',
    'porn',
    'sex',
  ],
  ...['idiot', 'idiots', 'idiotic', 'stupid', 'moron', 'morons', 'moronic', 'imbecile', 'dumb', 'dumbass', 'dumbasses'],
  ...['retard', 'retards', 'retarded', 'loser', 'losers', 'clown', 'clowns', 'trash', 'garbage', 'scum', 'scumbag'],
  ...[
    'ugly',
    'fat',
    'pig',
    'liar',
    'liars',
    'creep',
    'coward',
    'worthless',
    'useless',
    'pathetic',
    'disgusting',
    'freak',
  ],
  ...['kill', 'killed', 'killing', 'die', 'dead', 'death', 'murder', 'rape', 'raped', 'hurt', 'hate', 'suicide', 'kys'],
  ...['nazi', 'nazis', 'vermin', 'nigger', 'nigga', 'faggot', 'faggots', 'fag', 'tranny', 'kike', 'spic', 'chink'],
]

export const hiddenWords: ReadonlySet<string> = new Set(words)

/** The hidden word that a mask such as "f**k" fits: same length, the same letters where letters show. */
export function unmask(mask: string): string | undefined {
  return words.find((word) => word.length === mask.length && fits(mask, word))
}

function fits(mask: string, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const shown = mask.charCodeAt(index)
    if (shown !== 42 && shown !== 35 && shown !== word.charCodeAt(index)) return false
  }
  return true
}

/** Words whose doubled letter is their own: "goood" is "good", not "god". */
export const doubledWords: ReadonlySet<string> = new Set(
  (
    'good cool soon too see need feel all hell ass kill will hello bitch pussy well tell really been sleep keep look ' +
    'book took free street week green wheel seen queen cheers sweet moon food mood room door school fool stool poor boo zoo ' +
    'woo ooh aww eww all ball call fall hall small tall wall bell cell fell sell smell spell yell bill chill fill hill ill ' +
    'pill still till doll roll full pull bull dull skull happy funny sorry bunny silly pretty letter better butter little ' +
    'bottle battle middle follow yellow pillow dinner summer winner running stopped loss boss miss kiss pass class mess ' +
    'less guess dress stress press bless useless worthless off stuff add odd agree three tree knee coffee wee pee meet ' +
    'sheep deep creep weep jeep beef proof roof tooth booth goose loose noob noobs boob boobs booty hooray loot shoot root ' +
    'root boot foot wood hood mommy daddy mummy puppy kitty hobby assshole asshole bullshit dipshit fatass dumbass shitty'
  ).split(' '),
)
