/** Words that tell how a phrase of distress is meant. Data, not rules: `find-frames.ts` says what each does. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Somebody laughs. */
export const laughter: ReadonlySet<string> = list(
  'lol lool lolol lmao lmaoo lmaooo lmfao rofl haha hahaha hahahaha ahaha hehe xd kek 😂 🤣 💀 😆 😹 🫠 jk',
)

/** Tone tags by which the writer says that it is not meant so. */
export const playTags: ReadonlySet<string> = list('/j /hj /hyp /lh /nsrs /sarc /ij /lyr /ref')

/** What nobody dies of: a phrase beside one of these is a figure of speech. */
export const smallCauses: ReadonlySet<string> = list(
  'homework essay exam exams midterm midterms finals quiz syllabus monday mondays meeting meetings standup traffic commute printer ' +
    'queue spoiler spoilers cringe cringing embarrassed embarrassment embarrassing awkward hangover hungover spreadsheet excel wifi ' +
    'gym squats burpees workout cardio heatwave laughing laughter cute adorable cuteness boredom bored boring alarm buffering ' +
    'loading update updates css regex xml javascript webpack merge jira outlook teams zoom email emails inbox playlist autocorrect ' +
    'recipe spicy curry wings pizza burrito tacos haircut fringe bangs stairs hayfever pollen mosquito mosquitoes ads advert popup ' +
    'refs referee penalty offside bus trains airport layover chores laundry dishes ironing ikea taxes choir karaoke speech ' +
    'presentation slides powerpoint outfit shoes heels typo autotune jingle ringtone compiler deadline tuesday thursday',
)

/** Speaks of play. */
export const gameWords: ReadonlySet<string> = list(
  'respawn respawned respawning spawn boss bosses raid raids lobby ranked elo mmr healer healers dps npc npcs quest dungeon loot ' +
    'speedrun speedrunning nether creeper creepers minecraft fortnite valorant overwatch dota apex warzone roblox terraria skyrim ' +
    'zelda mario pokemon elden souls sims sim level levels checkpoint ult nerf nerfed lag teammate teammates gank jungler top-lane ' +
    'hp mana ammo snipers sniper grenade controller console xbox playstation switch steam gg game games gaming gamer player ' +
    'multiplayer deathmatch permadeath hardcore roguelike hades celeste hollow chess round rounds match server clan guild tank ' +
    'imposter lethal d&d dnd dm campaign wizard rogue goblin factorio save savegame',
)

/** Speaks of made-up people or of a work. */
export const fictionWords: ReadonlySet<string> = list(
  'character characters chapter chapters protagonist novel novels fic fanfic oc ocs screenplay script scene scenes act poem poems ' +
    'poetry lyric lyrics lyrical verse chorus song songs track album band singer sings sang movie movies film films episode episodes ' +
    'season finale monologue audition roleplay rp plot villain hero heroine narrator hamlet ophelia juliet romeo shakespeare play ' +
    'opera musical book books story stories comic manga anime show cosplay playwright quote title titled headline tattoo meme',
)

/** Speaks about the subject: study, news, moderation. */
export const topicWords: ReadonlySet<string> = list(
  'dataset datasets participants respondents annotators annotated classifier classifiers survey surveys questionnaire study studies ' +
    'researchers research paper journal article statistics percent prevalence epidemiology clinicians patients screening phq cssrs ' +
    'keyword keywords filter filters moderators moderation policy guideline guidelines training webinar campaign awareness charity ' +
    'documentary report reports reported headline journalist newsroom lecture module textbook example examples phrase phrases wording',
)

/** It was once. */
export const pastWords: ReadonlySet<string> = list(
  'ago formerly recovered recovery survived survivor survivors sober overcame healed healing teenager teen college childhood ' +
    'back-then 2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 1989 1990 1991 ' +
    '1992 1993 1994 1995 1996 1997 1998 1999 2000 2001 2002 2003 2004',
)

/** It is now, whatever was before. */
export const nowWords: ReadonlySet<string> = list(
  'now tonight today again still currently lately tomorrow right anymore back',
)
