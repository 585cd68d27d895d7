import Papa from 'papaparse'
import sample from '../locales/en.sample-month.json' with { type: 'json' }

/** A small month of an invented street, for whoever has no file at hand. */
export const sampleMonth: { readonly name: string; readonly csv: string } = {
  name: sample.name,
  csv: Papa.unparse({ fields: ['date', 'author', 'text'], data: sample.rows }),
}
