/**
 * Words that every text of a language is full of: articles, pronouns, small verbs, question words, greetings. Written by us. They tell a language where two
 * or three words are too few for a statistical guess. English has a longer list of its own (`english-words.ts`).
 */
const lists: Readonly<Record<string, string>> = {
  de: `der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen
    mein meine dein deine sein seine unser euer ist bin bist sind seid war waren hat habe hast haben hatte wird werde wirst werden kann kannst können muss musst
    müssen soll sollte will willst wollen darf mag möchte macht mache machen geht gehe gehen kommt komm kommen sagt weiß was wer wie wo wann warum welche für
    mit von vom zu zum zur auf aus bei nach vor über unter durch gegen ohne um im ins am an auch noch schon nur sehr ganz so dann jetzt hier da dort immer nie wieder
    heute morgen gestern ja nein doch mal gut guten danke bitte viel viele vielen mehr alle alles etwas nichts man sich wenn weil dass ob als schön endlich halt still tag abend nacht`,
  fr: `le la les un une des du de au aux et ou mais ne pas plus rien jamais je tu il elle on nous vous ils elles me te se moi toi lui leur mon ma mes ton ta tes son sa ses notre
    votre nos vos est es suis sommes êtes sont était étais ai as a avons avez ont fait fais faire va vas vais vont aller peut peux veut veux dois doit sais sait dit
    que qui quoi où quand comment pourquoi quel quelle dans sur sous avec sans pour par chez entre vers très trop bien mal aussi encore toujours déjà ici là ça ce cette
    ces cet c'est j'ai t'es qu'est n'est d'un d'une l'on oui non si merci beaucoup bonjour bonsoir salut demain hier aujourd'hui tout tous toute toutes autre même peu tort raison bon bonne beau belle`,
  es: `el la los las un una unos unas y o pero no ni nada nunca yo tú tu él ella nosotros vosotros ellos ellas usted ustedes me te se nos os le les lo mi mis tus su sus nuestro
    es soy eres somos son era fue está estoy estás están estaba hay ha he has han hace hacer haz voy vas va vamos van puede puedo quiero quiere tengo tiene tienes sé sabe dice
    que qué quién cómo cuándo dónde cuál porque por para con sin sobre entre desde hasta en de del al a muy más menos mucho mucha muchos muchas poco también todavía siempre ya aquí
    allí ahí esto esta este eso esa ese si sí gracias hola buenos buenas adiós luego mañana ayer hoy ahora todo todos toda otra otro vez mismo bien mal bueno buena razón días noches tardes`,
  pt: `o a os as um uma uns umas e ou mas não nem nada nunca eu tu você vocês ele ela nós eles elas me te se nos lhe lhes meu minha teu tua seu sua seus suas nosso
    é sou és somos são era foi está estou estás estão estava tem tenho tens têm há faz fazer vou vai vamos vão pode posso quer quero sei sabe diz disse ser ter
    que quê quem como quando onde qual porque por para pra com sem sobre entre desde até em de do da dos das no na nos nas ao à pelo pela num numa muito muita mais menos pouco também ainda
    sempre já aqui ali lá isso isto esse essa este esta aquele se sim obrigado obrigada olá oi bom boa dia noite tarde tchau amanhã ontem hoje agora tudo todos toda outra outro vez mesmo bem mal gente aí`,
  it: `il lo la i gli le un uno una e ed o ma non né niente mai io tu lui lei noi voi loro mi ti si ci vi me te mio mia miei tuo tua suo sua nostro vostro
    è sono sei siamo siete era ero ha ho hai abbiamo avete hanno fa fare fatto vado va vai andiamo vanno può posso vuoi voglio vuole devo deve so sa dice sta sto stai stare
    che chi come quando dove quale perché per con senza su tra fra da dal dalla di del della dei delle al alla ai in nel nella molto molta più meno poco anche ancora sempre già qui qua lì là questo questa
    quello quella se sì grazie ciao buongiorno buonasera domani ieri oggi adesso ora tutto tutti tutta altra altro volta stesso bene male bello bella l'ho dell' zitto`,
  nl: `de het een en of maar niet geen niets nooit ik jij je hij zij ze wij we jullie u mij me jou hem haar ons hen hun mijn jouw zijn onze is ben bent was waren heb hebt heeft hebben had
    wordt worden kan kun kunnen moet moeten mag wil wilt willen zal zou doe doet doen ga gaat gaan kom komt zeg weet wat wie hoe waar wanneer waarom welke voor met van naar op uit bij na over onder door tegen zonder
    om in aan te tot ook nog al alleen heel erg zo dan nu hier daar er altijd weer vandaag morgen gisteren ja nee wel even goed goede bedankt dank alsjeblieft veel meer alle alles iets men zich als omdat dat dit die deze
    mooi mooie stil ziet eens bel later`,
  pl: `i a w z na do nie tak to jest są był była było być ja ty on ona ono my wy oni one mnie mi mię cię ci go mu jej ich nas was nam wam im się mój moja moje twój twoja twoje swój nasz wasz
    jestem jesteś jesteśmy mam masz ma mamy mają robi robię może mogę możesz chcę chce chcesz wiem wie idę idzie co kto jak kiedy gdzie dlaczego czemu który która które czy że żeby bo ale lub albo więc
    dla od po przed przez przy pod nad o u bez za bardzo tylko też już jeszcze zawsze nigdy znowu tu tutaj tam teraz dziś dzisiaj jutro wczoraj dobrze dobry dobra dobre dzień dziękuję dzięki proszę cześć
    ten ta te tego tej wszystko wszyscy nic coś ktoś źle ładnie ładna`,
  sv: `en ett den det de och eller men inte ingen inget aldrig jag du han hon vi ni mig dig honom henne oss er dem min mitt mina din ditt dina sin sitt vår är var varit vara har hade ha blir blev
    kan kunde måste ska skulle vill ville gör göra gå går kommer kom säger vet vad vem hur när varför vilken vilket vilka för med av från till på ur hos efter före över under genom mot utan om i att som
    också redan bara mycket väldigt så nu här där alltid igen idag imorgon igår ja nej väl tack hej god bra många mer alla allt något någon man sig detta denna dessa fel tyst ses sen senare fint`,
  da: `en et den det og eller men ikke ingen intet aldrig jeg du han hun vi i mig dig ham hende os jer dem min mit mine din dit sin er var været har havde bliver blev kan kunne skal skulle vil ville
    gør går kommer siger ved hvad hvem hvordan hvornår hvorfor hvilken for med af fra til på efter over under gennem mod uden om at som også allerede kun meget nu her der altid igen godt tak hej mange noget nogen`,
  nb: `en et ei den det og eller men ikke ingen aldri jeg du han hun vi dere meg deg ham henne oss dem min mitt mine din ditt sin er var vært har hadde blir ble kan kunne skal skulle vil ville
    gjør går kommer sier vet hva hvem hvordan når hvorfor hvilken for med av fra til på etter over under gjennom mot uten om å som også allerede bare veldig nå her der alltid igjen bra takk hei mange noe noen`,
  tr: `ve veya ama fakat değil yok var ben sen o biz siz onlar bana sana ona bize size beni seni onu bizi sizi benim senin onun bizim sizin bu şu bir iki çok az daha en her hiç hep yine tekrar
    ne kim nasıl neden niçin nerede nereye hangi için ile gibi kadar sonra önce şimdi bugün yarın dün evet hayır iyi kötü güzel teşekkürler teşekkür ederim merhaba selam lütfen tamam mı mi mu mü
    da de ki diye olan olarak oldu olur olsun olmak ediyor etti yap gel biraz bile sadece herkes herkese şey kendi artık`,
  cs: `a v na je jsem jsi jsou byl byla bylo být já ty on ona my vy oni mě mi tě ti ho mu nás vám se si můj moje tvůj ten ta to tento co kdo jak kdy kde proč který že ale nebo protože pro od do po před při
    s z za velmi jen také už ještě vždy nikdy tady teď dnes zítra včera ano ne dobře dobrý den děkuji prosím ahoj není mám máš má`,
  ro: `și sau dar nu eu tu el ea noi voi ei ele mă te îl o ne vă îi mi ți meu mea tău ta este sunt ești suntem era am ai are avem aveți au face ce cine cum când unde de care pentru cu fără din la pe în
    foarte mai puțin mult încă mereu aici acolo acum azi mâine ieri da bine bună mulțumesc salut toate tot nimic`,
}

const cyrillic: Readonly<Record<string, string>> = {
  ru: `и в не на я ты он она мы вы они что это как с а но да нет за по к у от из о же так бы было был была быть есть ещё уже меня тебя его её нас вас их мне тебе ему ей нам вам им мой моя моё мои твой твоя
    свой наш ваш кто где когда почему зачем какой какая какое очень только тоже всегда никогда опять снова здесь там сейчас сегодня завтра вчера хорошо плохо спасибо пожалуйста привет всё все всем ничего чего не прав немного`,
  uk: `і в у не на я ти він вона ми ви вони що це як з а але так ні за по до від із про ж би було був була бути є ще вже мене тебе його її нас вас їх мені тобі мій моя твій хто де коли чому який дуже тільки теж
    завжди ніколи знову тут там зараз сьогодні завтра вчора добре дякую привіт все нічого`,
  bg: `и в не на аз ти той тя ние вие те че това как с а но да за по от из е са съм си сме беше има няма ме те го я ги ми ни ви му мой моя твой кой къде кога защо какъв много само също винаги никога пак тук там сега
    днес утре вчера добре благодаря здравей всичко нищо`,
}

const arabicScript: Readonly<Record<string, string>> = {
  ar: `في من على إلى عن مع هذا هذه ذلك تلك هو هي أنا أنت نحن هم ما لا لم لن ليس كان كانت قد كل بعض أو و ثم لكن إن أن الذي التي يا نعم شكرا مرحبا كيف أين متى لماذا ماذا هل اليوم غدا أمس جدا أيضا بعد قبل بين عند كم مرة أخرى`,
  fa: `و در به از که این آن را با برای است هست بود شد می من تو او ما شما آنها ایشان نه یک هم چه چرا کجا کی چطور خیلی هنوز هیچ همه دیگر اگر ولی اما یا تا بر سلام ممنون مرسی لطفا امروز فردا دیروز خوب خوبی چی نیست کرد کن میشه`,
  ur: `اور میں ہے ہیں کا کی کے کو سے نے پر یہ وہ تم آپ ہم نہیں کیا کیوں کہاں کب کیسے بہت بھی تھا تھی ہو جو تو ایک شکریہ سلام آج کل اب کچھ سب`,
}

type Words = ReadonlyMap<string, readonly string[]>

/** A word without its accents, which are often left out where people write fast. */
export const withoutAccents = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')

function index(source: Readonly<Record<string, string>>): Words {
  const words = new Map<string, Set<string>>()
  const put = (word: string, language: string): void => {
    words.set(word, (words.get(word) ?? new Set()).add(language))
  }
  for (const [language, list] of Object.entries(source)) for (const word of list.split(/\s+/)) put(word, language)
  const accented = [...words]
  for (const [word, languages] of accented) {
    const plain = withoutAccents(word)
    // Where the plain word is one of another language, as "a" is, the accent is what tells.
    if (plain !== word && !accented.some(([other]) => other === plain))
      for (const language of languages) put(plain, language)
  }
  return new Map(Array.from(words, ([word, languages]) => [word, [...languages]]))
}

/** The languages that a word, in lower case, is frequent in. */
export const frequentWords: Words = index({ ...lists, ...cyrillic, ...arabicScript })
