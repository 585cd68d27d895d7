import type { Options } from 'csv-parse'

/**
 * How CSV is read. Spreadsheets and exports break the rules in known ways, and are read all the same: rows of other lengths, and
 * quotes in the middle of a field. Fields stay bytes, so that what is not UTF-8 can be told.
 */
export function csvRules(delimiter: string, head: Uint8Array): Options {
  return {
    delimiter,
    // Old spreadsheets of the Mac end lines with a carriage return alone; elsewhere one may stand in a field.
    record_delimiter: head.includes(0x0a) || !head.includes(0x0d) ? ['\r\n', '\n'] : ['\r'],
    encoding: null,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
  } as unknown as Options
}
