/** Words that end a street's name in English, with their usual short forms. */
export const streetTypes: string =
  'street|st|str|road|rd|avenue|ave|av|lane|ln|drive|drv|dr|court|ct|crt|boulevard|blvd|way|place|pl|terrace|terr|ter|close|crescent|cres|cr|square|sq|' +
  'parkway|pkwy|highway|hwy|circle|cir|trail|trl|row|mews|gardens|gdns|grove|gr|hill|walk|quay|wharf|alley|loop|plaza|rise|view|green|park|gate|parade|pde|' +
  'esplanade|passage|path|ridge|heights|bend|cove|crossing|drift|end|fields|glen|grange|links|manor|meadow|meadows|orchard|pike|point|run|spur|turnpike|vale|villas|wynd|yard'

/** The ones that are hardly anything but a street, so that small letters are enough: "12 elm road". */
export const plainStreetTypes: string = 'street|road|avenue|lane|drive|boulevard|crescent|terrace|rd|ave|blvd|ln|cres'

/** Endings of one-word street names: German, Dutch, the Nordic languages, Icelandic, Hungarian. */
export const streetEndings: string =
  'stra(?:ß|ss)e|str\\.|str|gasse|gässchen|weg|platz|allee|ring|damm|ufer|steig|chaussee|straat|laan|gracht|plein|kade|singel|dreef|dijk|gatan|gata|vägen|väg|gränd|torget|' +
  'gade|vej|vejen|alle|allé|stræde|gård|veien|vei|vegen|stien|katu|tie|kuja|polku|gatu|götu|stígur|stræti|braut|vegur|kuja'

/** Words that begin a street's name in Romance and Slavic languages, or stand by themselves after it in Hungarian, Estonian and others. */
export const streetBeginnings: string =
  'rue|avenue|av\\.|boulevard|bd|allée|chemin|impasse|place (?:de|du|des|la)|quai|via|viale|piazza|piazzetta|corso|largo|vicolo|calle|c\\/|avenida|avda\\.?|plaza|paseo|camino|carrer|passeig|carretera|' +
  'rua|travessa|praça|alameda|estrada|rúa|ul\\.|ulica|aleja|al\\.|plac|os\\.|osiedle|náměstí|nám\\.|třída|strada|bulevardul|calea|улица|ул\\.|проспект|пр\\.|пр-т|переулок|бульвар|вулиця|вул\\.|jalan|jl\\.|οδός'

export const streetAfterwords: string =
  'utca|u\\.|út|útja|tér|tere|köz|sor|tee|tänav|põik|pst|maantee|mnt|gatvė|g\\.|iela|sokak|sok\\.|caddesi|cad\\.|mahallesi|katu|vägen|gatan|straße|strasse|allee'

/** What stands in front of or behind a street: the flat, the floor, the house. */
export const unitWords: string =
  'apt|apartment|appartement|appt|suite|ste|unit|flat|floor|fl|room|rm|wohnung|whg|piso|planta|depto|dept|escalera|bloque|esc|lgh|bis|bât|bâtiment|étage|mieszkanie|m\\.|кв\\.|квартира|д\\.|дом|корп\\.|no|nr|nº|№'
