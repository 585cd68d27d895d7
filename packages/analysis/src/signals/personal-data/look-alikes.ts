/** A range that is no personal number, whatever it looks like. Half-open. */
export interface Claimed {
  readonly start: number
  readonly end: number
}

const link = /\b(?:https?|ftp):\/\/[^\s<>"]+|\bwww\.[^\s<>"]+/gi
const date =
  /(?<![\d.-])(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:[0-2]?\d|3[01])|(?:[0-2]?\d|3[01])([-/.])(?:[0-2]?\d|3[01])\2(?:(?:19|20)\d\d|\d\d))(?![\d-])(?:[T ,]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?/g
const yearSpan = /(?<![\d.-])(?:1[5-9]|20)\d\d ?[-/] ?(?:1[5-9]|20)?\d\d(?![\d-])/g
const time = /(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?!\d)/g
const money =
  /(?:[$€£¥₹₩₽₺]|\b(?:usd|eur|gbp|chf|jpy|inr|cad|aud|brl|r\$|kr|rs)\b)\.? ?\d[\d.,' ]*\d|\d[\d.,' ]*\d ?(?:[€£¥₹₩₽₺]|\b(?:usd|eur|euros?|gbp|chf|jpy|inr|cad|aud|brl|dollars?|pounds?|kr(?:onor|oner)?|yen|rupees?|pesos?|reais|z[lł]oty(?:ch)?|million|billion|mio|mrd)\b)/gi
const measured =
  /(?<![\d+(])\d[\d.,' ]*\d ?(?:%|‰|°|\b(?:km|m|cm|mm|nm|mi|miles?|kg|g|mg|lbs?|oz|ml|kb|mb|gb|tb|kib|mib|gib|bytes?|bits?|px|hz|khz|mhz|ghz|w|kw|kwh|mw|v|mah|ms|s|sec(?:ond)?s?|mins?|minutes?|hours?|hrs|days?|weeks?|months?|years?|people|users?|views?|likes?|subscribers?|followers?|downloads?|streams?|votes?|points?|pts|xp|lines?|rows?|pages?|steps?|calories|kcal|inhabitants|residents|light-?years|atoms|stars|copies|times)\b)/gi
const sum =
  /(?<![\d+])\d[\d., ]*(?:\s*[+*/×÷=^<>≈≠≤≥]\s*[-(]?\d[\d., ]*)+\)?|(?<=[=≈<>≤≥^*×÷]\s*)-?\d[\d.,]*\d|(?<!\d)\d+\.\d{5,}(?![\d.]|\s*[,;]\s*-?\d{1,3}\.\d)|\d+(?=!)|(?<!\d)\d[\d.]*e[+-]?\d+/gi
const grouped =
  /(?<![\d.,+(-])[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?(?![\d,-])|(?<![\d.,+(-])[1-9]\d{0,2}(?:\.\d{3}){3,}(?:,\d+)?(?![\d.-])/g
const version =
  /(?<![\p{L}\d])v\d+(?:[._-]\d+)+[\w.-]*|\b(?:version|ver\.?|release|build|firmware|kernel|driver|patch|update|chrome|windows|ios|android) \d+(?:[._-]\d+)+/giu
const hex =
  /(?<![\p{L}\d])(?=[\da-f-]*[a-f])(?=[\da-f-]*\d)(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{7,128})(?![\p{L}\d])|\b0x[\da-f]+\b|#[\da-f]{6}\b/giu

/** What a number is, said right before it: "order 4512 7788 1203", "ISBN 978-0-…". */
const named = new RegExp(
  '\\b(?:' +
    'isbn(?:-1[03])?|issn|ean|upc|gtin|sku|asin|imei|doi|oclc|arxiv|pmid|pubmed|cve|rfc|iso|din|iec|ieee|bs|' +
    'order(?:ed)?|invoice|receipt|ticket|tracking|parcel|package|shipment|booking|reservation|reference|ref|case|claim|complaint|' +
    'issue|bug|pr|pull request|commit|revision|rev|serial|model|part|item|product|article|art|catalog(?:ue)?|lot|batch|voucher|coupon|' +
    'timestamp|epoch|unix time|seed|random|flight|train|bus|tram|room|gate|platform|grant|patent|petition|docket|bill|act|regulation|' +
    'directive|study|experiment|sample|specimen|row|column|line|id|uid|steam ?id|post|comment|thread|topic|tweet|video|level|highscore|high score|score|' +
    'scored|record|total|sum|population|odds|lottery|lotto|numbers|digits of pi|pi|π|checksum|hash|barcode|port|pid|error(?: code)?|exit code|code|http|' +
    'bestell(?:ung|nummer)|rechnung|auftrag|sendung|pedido|factura|commande|facture|ordine|fattura|encomenda|bestelling|zamówienie|beställning' +
    String.raw`)s?(?:[- ]?(?:no|nr|num|number|nummer|numero|número|numéro|id|code|name|count)\b\.?)?\s*(?:is|was|are|were|of|:|=|#|[-–])?\s*#?\s*\(?\s*(?=[\p{L}\d-]*\d)([\p{L}]{0,4}[-\d][\d \p{Lu}./-]*)`,
  'giu',
)

/** Dates, sums of money, measures, maths, versions, links, numbered things: nobody's number. Sorted by start. */
export function claimLookAlikes(plain: string): Claimed[] {
  const claimed: Claimed[] = []
  const claim = (pattern: RegExp) => {
    for (const { 0: found, index } of plain.matchAll(pattern)) claimed.push({ start: index, end: index + found.length })
  }
  for (const pattern of [date, yearSpan, time, money, measured, sum, grouped, version, hex]) claim(pattern)
  if (/\/\/|www\./i.test(plain)) claim(link)
  for (const match of plain.matchAll(named)) {
    const value = match[1] ?? ''
    const end = match.index + match[0].length
    claimed.push({ start: end - value.length, end })
  }
  return claimed.sort((a, b) => a.start - b.start)
}

/** Whether a place touches what is claimed. */
export function isClaimed(claimed: readonly Claimed[], { start, end }: Claimed): boolean {
  return claimed.some((other) => other.start < end && start < other.end)
}
