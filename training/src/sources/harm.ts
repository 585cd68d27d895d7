import { droppedWords } from '../rows/dropped-words.ts'
import type { HeadId, Label, Row } from '../rows/row.ts'
import { is } from '../rows/row.ts'
import type { Source } from './source.ts'
import { partByHash } from './source.ts'

type Labels = Partial<Record<HeadId, Label>>

interface Labeled {
  readonly text: string
  readonly label: string
}

const row = (
  source: string,
  text: string,
  labels: Labels,
  context: string | null = null,
  part = partByHash(text),
  stings?: Row['stings'],
): Row => ({ source, part, text, context, labels, ...(stings === undefined ? {} : { stings }) })

/** Wikipedia talk comments, six labels; the second file has one label. Comments with none of the six are calm. */
export const jigsaw: Source = (read) => {
  interface Jigsaw {
    readonly text: string
    readonly toxic: 0 | 1
    readonly severe_toxic: 0 | 1
    readonly obscene: 0 | 1
    readonly threat: 0 | 1
    readonly insult: 0 | 1
    readonly identity_hate: 0 | 1
  }
  const full = read<Jigsaw>('jigsaw2018-sample/train.jsonl.gz').map((one) =>
    row('jigsaw', one.text, {
      toxicity: is(one.toxic),
      'severe-toxicity': is(one.severe_toxic),
      profanity: is(one.obscene),
      threat: is(one.threat),
      insult: is(one.insult),
      'identity-attack': is(one.identity_hate),
      ...(one.toxic === 0 && one.insult === 0 ? { pause: is(0) } : {}),
      // An insult, a threat or hate towards somebody is what the pause is for; in real life it is cruder than in the corpus.
      ...(one.insult + one.threat + one.identity_hate > 0 ? { pause: is(1, 0.5) } : {}),
    }),
  )
  const binary = read<Jigsaw>('jigsaw2018-sample/train_binary_lowercased.jsonl.gz').map((one) =>
    row('jigsaw-binary', one.text, { toxicity: is(one.toxic), ...(one.toxic === 0 ? { pause: is(0) } : {}) }),
  )
  return [...full, ...binary]
}

/** Comments with their parent at natural prevalence. Half of it is measured and never trained on. */
export const wikipediaTalk: Source = (read) => {
  interface Talk {
    readonly text: string
    readonly parent: string
    readonly label?: 0 | 1
    readonly label_in_context?: 0 | 1
  }
  const large = read<Talk>('wikipedia-context-toxicity/cat_large.jsonl.gz')
  const small = read<Talk>('wikipedia-context-toxicity/cat_small.jsonl.gz')
  return [...large, ...small].map((one) => {
    const y = one.label ?? one.label_in_context ?? 0
    return row(
      'wikipedia-talk',
      one.text,
      { toxicity: is(y), ...(y === 0 ? { pause: is(0) } : {}) },
      one.parent === '' ? null : one.parent,
      partByHash(one.text, 0.5, 0.12),
    )
  })
}

/** Toxic sentences and their neutral rewrites: the contrast that helped Wikipedia most. */
export const paradetox: Source = (read) => {
  interface Pair {
    readonly text: string
    readonly rewrites: readonly string[]
  }
  const pairs = read<Pair>('paradetox/train.jsonl.gz').flatMap((one) => {
    const part = partByHash(one.text)
    return [
      row('paradetox', one.text, { toxicity: is(1) }, null, part, droppedWords(one.text, one.rewrites)),
      ...one.rewrites.map((text) =>
        row(
          'paradetox',
          text,
          {
            toxicity: is(0, 1 / one.rewrites.length),
            profanity: is(0, 0.5),
            'severe-toxicity': is(0, 0.5),
            threat: is(0, 0.5),
          },
          null,
          part,
          [],
        ),
      ),
    ]
  })
  const rejected = read<{ readonly text: string; readonly reasons: readonly string[] }>(
    'paradetox/cannot_rewrite.jsonl.gz',
  ).flatMap((one) => {
    const [reason] = one.reasons
    if (one.reasons.length !== 1 || (reason !== 'toxic_content' && reason !== 'not_toxic')) return []
    return [row('paradetox-rejected', one.text, { toxicity: is(reason === 'toxic_content' ? 1 : 0, 0.5) })]
  })
  return [...pairs, ...rejected]
}

/** Posts that a majority called toxic, and what is left of them without the words that were marked. */
export const toxicSpans: Source = (read) =>
  ['train', 'dev'].flatMap((split) =>
    read<{ readonly text: string; readonly toxic_spans: readonly (readonly [number, number])[] }>(
      `toxic-spans-semeval2021/${split}.jsonl.gz`,
    ).flatMap((one) => {
      if (one.toxic_spans.length === 0) return []
      const part = partByHash(one.text)
      let rest = ''
      let from = 0
      for (const [start, end] of one.toxic_spans) {
        rest += one.text.slice(from, start)
        from = Math.max(from, end)
      }
      rest += one.text.slice(from)
      const kept = rest.trim().length
      return [
        row('toxic-spans', one.text, { toxicity: is(1, 0.7) }, null, part, one.toxic_spans),
        ...(kept > 20 ? [row('toxic-spans', rest, { toxicity: is(0, 0.4) }, null, part)] : []),
      ]
    }),
  )

/** Attacks on groups. What is not hate here may still be unkind, so toxicity stays unknown there. */
export const hate: Source = (read) => {
  const attack = (y: number, weight = 1): Labels =>
    y === 1 ? { 'identity-attack': is(1, weight), toxicity: is(1, weight) } : { 'identity-attack': is(0, weight) }
  const davidson = read<Labeled>('davidson-hate-offensive/train.jsonl.gz').flatMap((one) =>
    one.label === 'hate_speech'
      ? [row('davidson', one.text, attack(1, 0.5))]
      : one.label === 'neither'
        ? [row('davidson', one.text, { ...attack(0, 0.5), toxicity: is(0, 0.5), profanity: is(0, 0.5) })]
        : [],
  )
  const edos = ['train', 'dev'].flatMap((split) =>
    read<Labeled & { readonly vector: string }>(`edos-sexism/${split}.jsonl.gz`).map((one) =>
      row('edos', one.text, {
        ...attack(one.label === 'sexist' ? 1 : 0, one.label === 'sexist' ? 0.5 : 0.2),
        ...(one.vector.startsWith('1.1') ? { threat: is(1, 0.5) } : {}),
      }),
    ),
  )
  const hatemoji = ['train', 'validation'].flatMap((split) =>
    read<{ readonly text: string; readonly label: 0 | 1; readonly type: string }>(
      `hatemoji-build/${split}.jsonl.gz`,
    ).map((one) =>
      row('hatemoji', one.text, { ...attack(one.label), threat: is(one.type === 'threateninglanguage' ? 1 : 0, 0.7) }),
    ),
  )
  const hatexplain = read<Labeled>('hatexplain-partial/train.jsonl.gz').map((one) =>
    row(
      'hatexplain',
      one.text,
      one.label === 'hatespeech'
        ? attack(1, 0.5)
        : one.label === 'offensive'
          ? { toxicity: is(1, 0.5) }
          : { ...attack(0, 0.5), toxicity: is(0, 0.5) },
    ),
  )
  const stormfront = read<Labeled & { readonly sampled_split?: string }>('vicomtech-stormfront/all.jsonl.gz').flatMap(
    (one) =>
      one.sampled_split === 'test' || (one.label !== 'hate' && one.label !== 'noHate')
        ? []
        : [row('stormfront', one.text, attack(one.label === 'hate' ? 1 : 0, 0.4))],
  )
  return [...davidson, ...edos, ...hatemoji, ...hatexplain, ...stormfront]
}

/** People talking to machines, with the turn before. */
export const convabuse: Source = (read) =>
  ['train', 'dev'].flatMap((split) =>
    read<{
      readonly text: string
      readonly context: readonly string[]
      readonly abusive_majority: 0 | 1
      readonly category_votes: Readonly<Record<string, number>>
    }>(`convabuse/${split}.jsonl.gz`).map((one) => {
      const sexual = one.category_votes.sex_harassment ?? 0
      return row(
        'convabuse',
        one.text,
        {
          toxicity: is(one.abusive_majority, 0.7),
          ...(sexual !== 1 ? { 'sexually-explicit': is(sexual > 1 ? 1 : 0) } : {}),
        },
        one.context.findLast((turn) => turn !== '_') ?? null,
      )
    }),
  )

/** Open-source threads. A label says what the comment is; one that is none of them is calm. */
export const github: Source = (read) => {
  const comments = read<Labeled>('github-incivility/comments.jsonl.gz').flatMap((one) => {
    const labels: Labels | undefined = {
      None: { toxicity: is(0), insult: is(0), threat: is(0), 'identity-attack': is(0), pause: is(0) },
      Insulting: { toxicity: is(1), insult: is(1), pause: is(1) },
      'Identity attack/Name-Calling': { toxicity: is(1), insult: is(1), pause: is(1) },
      Vulgarity: { profanity: is(1) },
      Threat: { threat: is(1, 0.5), toxicity: is(1) },
      Mocking: { demeaning: is(1, 0.7), toxicity: is(1, 0.7) },
    }[one.label]
    return labels === undefined ? [] : [row('github', one.text, labels)]
  })
  const raman = read<{ readonly text: string; readonly toxic: 0 | 1 }>(
    'oss-toxicity-raman2020/train_comments.jsonl.gz',
  ).map((one) =>
    row('oss-toxicity', one.text, { toxicity: is(one.toxic), ...(one.toxic === 0 ? { pause: is(0) } : {}) }),
  )
  return [...comments, ...raman]
}

/** Social media posts, toxic or not. */
export const surge: Source = (read) =>
  read<Labeled>('surge-toxicity/all.jsonl.gz').map((one) =>
    row('surge', one.text, { toxicity: is(one.label === 'Toxic' ? 1 : 0) }),
  )
