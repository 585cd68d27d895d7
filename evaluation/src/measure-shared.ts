import type { Reader } from '@hearth/analysis'
import type { AttributeId } from '@hearth/contract'
import { readJsonl } from '../../training/src/rows/read-jsonl.ts'
import type { Row } from '../../training/src/rows/row.ts'
import { allRows } from '../../training/src/sources/sources.ts'
import type { Figures } from './results.ts'
import { auc, f1At, recallAtFalseShare } from './statistics/auc.ts'
import { bootstrap, wilson } from './statistics/interval.ts'

/** Attributes by source whose held-out rows order them. */
const measured: readonly (readonly [source: string, attributes: readonly AttributeId[]])[] = [
  ['wikipedia-talk', ['toxicity']],
  ['jigsaw', ['toxicity', 'insult', 'profanity', 'identity-attack', 'severe-toxicity']],
  ['jigsaw-binary', ['toxicity']],
  ['surge', ['toxicity']],
  ['convabuse', ['toxicity']],
  ['oss-toxicity', ['toxicity']],
  ['stormfront', ['identity-attack']],
  ['edos', ['identity-attack']],
  ['hatemoji', ['identity-attack', 'threat']],
  ['tydip', ['respect']],
]

/** Sources of ordinary talk; how often each pauses is the price of the threshold. */
const ordinary = [
  'goemotions',
  'wikipedia-talk',
  'jigsaw',
  'jigsaw-binary',
  'github',
  'oss-toxicity',
  'premo',
  'senti4sd',
  'tydip',
  'hopeedi',
  'hopeedi-other',
  'positive-frames',
  'presidio',
]

/** Rows of public sets that were kept from training and tuning; needs the folder of training/datasets.yml. */
export function measureShared(reader: Reader, dataFolder: string): Figures {
  const held = allRows(dataFolder).filter((row) => row.part === 'holdout' && !row.source.startsWith('kind'))
  const figures: Figures = {}
  const bySource = Map.groupBy(held, (row) => row.source)
  for (const [source, attributes] of measured) {
    for (const attribute of attributes) {
      const rows = scored(reader, bySource.get(source) ?? [], attribute)
      figures[`shared/auc/${source}/${attribute}`] = bootstrap(rows, auc)
      if (source === 'wikipedia-talk') {
        figures['shared/wikipedia-talk/recall-at-0.5%-false'] = bootstrap(rows, (drawn) =>
          recallAtFalseShare(drawn, 0.005),
        )
      }
    }
  }
  const reddit = [...(bySource.get('goemotions') ?? []), ...(bySource.get('goemotions-sore') ?? [])]
  for (const attribute of ['gratitude', 'appreciation', 'compassion', 'curiosity'] as const) {
    const rows = scored(reader, reddit, attribute)
    figures[`shared/auc/goemotions/${attribute}`] = bootstrap(rows, auc)
    figures[`shared/f1/goemotions/${attribute}`] = bootstrap(rows, (drawn) =>
      f1At(drawn, reader.thresholds[attribute] ?? 0.5),
    )
  }
  for (const source of ordinary) {
    const rows = (bySource.get(source) ?? []).filter((row) => row.labels.pause?.y === 0)
    figures[`ordinary/${source}`] = pauseShare(reader, rows)
  }
  const senti = readJsonl<{ text: string; label: string }>(`${dataFolder}/senti4sd-stackoverflow/test.jsonl.gz`)
  figures['ordinary/senti4sd-test'] = pauseShare(
    reader,
    senti.filter((row) => row.label !== 'negative').map(({ text }) => ({ text, context: null })),
  )
  return figures
}

function scored(reader: Reader, rows: readonly Row[], attribute: AttributeId) {
  return rows.flatMap((row) => {
    const label = row.labels[attribute]
    if (label === undefined) return []
    const score = reader.analyzeFast(row.text, { context: row.context }).scores?.[attribute] ?? 0
    return [{ score, isPositive: label.y > 0.5 }]
  })
}

function pauseShare(reader: Reader, rows: readonly { readonly text: string; readonly context: string | null }[]) {
  const { pause } = reader.thresholds
  const pausing = rows.filter((row) => (reader.analyzeFast(row.text, { context: row.context }).pause ?? 0) >= pause)
  return wilson(pausing.length, rows.length)
}
