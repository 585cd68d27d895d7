import { streetAfterwords, streetBeginnings, streetEndings } from './street-words.ts'

const name = String.raw`\p{L}[\p{L}'.-]*`
/** Each word in small letters and with a capital. */
function capitalsToo(words: string): string {
  return words
    .split('|')
    .flatMap((one) => [one, one.charAt(0).toUpperCase() + one.slice(1)])
    .join('|')
}

const house = String.raw`\d{1,5}(?:[ ]?[a-zA-Z](?![\p{L}]))?(?:[-/]\d{1,4}[a-zA-Z]?)?`

/** "Ziegelgasse 19", "Lange Straße 4a", "Keizersgracht 123". */
export const endingStreet: RegExp = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\p{Lu}[\p{L}.-]*[ ]){0,2}(?:\p{Lu}[\p{L}-]+(?:${streetEndings})|\p{Lu}[\p{L}-]+[ ](?:Stra(?:ß|ss)e|Str\.|Gasse|Weg|Platz|Allee|Ring|Damm|Ufer|Straat|Plein|Laan|Gade|Vej|Vei|Gata|Gatan|Vägen))[ ]+(?:[Nn]r\.?[ ]*|huisnummer )?${house}(?![\p{L}\d.,:]*\d)`,
  'gu',
)
/** The same in small letters; only after a word for an address. */
export const smallEndingStreet: RegExp = new RegExp(
  String.raw`(?<![\p{L}\d])\p{L}[\p{L}-]{2,}(?:${streetEndings})[ ]+${house}(?![\p{L}\d.,:]*\d)`,
  'gu',
)
/** "Rue de Tanger 29", "Via Roma 131", "ul. Grochowa 80", "Calle Mayor, 5", "ул. Ленина, д. 5". */
export const beginningStreet: RegExp = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${streetBeginnings})(?!\p{L})[ ]*(?:${name}[ ]+){0,5}?${name},?[ ]*(?:n[.º°r]*[ ]*|д\.?[ ]*|дом[ ]*|nº[ ]*|no\.?[ ]*|#[ ]*)?${house}(?![\p{L}\d%]|[:.,]\d)`,
  'giu',
)
/** "29 rue de Tanger": the number in front. */
export const numberedBeginning: RegExp = new RegExp(
  String.raw`(?<![\p{L}\d.,:/-])\d{1,5}(?:[ ]?(?:bis|ter|[a-zA-Z](?!\p{L})))?,?[ ]+(?:${capitalsToo(streetBeginnings)})[ ]+(?:(?:de|du|des|d'|la|le|les|l'|di|del|della|dell'|da|do|dos|das|el|los|las|von|van)[ ]*)*\p{Lu}[\p{L}'.-]*(?:[ ]+(?:(?:de|du|des|la|le|di|del|della|da|do|y|e)[ ]+)*\p{Lu}[\p{L}'.-]*){0,3}`,
  'gu',
)
/** "Piroska u. 97", "Luite tee 87", "Bahariye Caddesi 12". */
export const afterwordStreet: RegExp = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\p{Lu}[\p{L}'.-]*[ ]+){1,3}(?:${capitalsToo(streetAfterwords)})[ ]+(?:no[:.]?[ ]*)?${house}\.?(?![\p{L}\d])`,
  'gu',
)
/** 东京、北京、서울: from the larger place to the house. */
export const eastAsian: readonly RegExp[] = [
  /(?:\p{Script=Han}{2,8}[省市区县區縣])*\p{Script=Han}{2,8}[市区县區縣]\p{Script=Han}{1,12}(?:路|街|巷|道|大街|胡同|弄)\d{1,5}号?(?:\d{1,3}(?:号楼|栋|幢|座))?(?:\d{1,3}单元)?(?:\d{1,5}[室号])?|\p{Script=Han}{2,10}(?:路|街|大道|巷|弄)\d{1,5}[号號](?:\d{1,5}[室楼樓])?/gu,
  /(?:\p{Script=Han}{2,3}[都道府県])?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ヶ]{1,8}[市区郡町村][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,12}?(?:\d{1,2}丁目)?\d{1,4}(?:-\d{1,4}|番地?\d{0,4}号?){1,3}/gu,
  /(?:\p{Script=Hangul}{1,7}(?:시|도|구|군|동|읍|면)\s){2,4}\p{Script=Hangul}{1,10}\d{0,3}(?:로|길|동|가|리)\s?\d{1,4}(?:-\d{1,4})?(?:번지|번길|호)?(?:\s?\d{1,4}동)?(?:\s?\d{1,4}호)?/gu,
]
