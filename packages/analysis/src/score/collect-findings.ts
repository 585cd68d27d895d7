import type { AttributeId, Finding } from '@hearth/contract'
import type { LexiconHit } from '../evidence/lexicon/read-lexicon.ts'
import type { Token } from '../text/token.ts'

/** The words of the lexicon that count in this text, as findings: sorted, and not overlapping within an attribute. */
export function collectFindings(hits: readonly LexiconHit[], tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = []
  for (const { entry, from, to, setAside } of hits) {
    if (setAside !== null || entry.scope === 'kind') continue
    const start = (tokens[from] as Token).start
    const end = (tokens[to - 1] as Token).end
    for (const attribute of entry.attributes)
      findings.push({ start, end, attribute, severity: entry.severity, reason: entry.reason })
  }
  return withoutOverlap(findings)
}

/** Keeps the gravest, then the longest, of findings that overlap within one attribute. */
export function withoutOverlap(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  const taken = new Map<AttributeId, Finding[]>()
  for (const finding of [...findings].sort(byWeight)) {
    const others = taken.get(finding.attribute) ?? []
    if (others.some((other) => finding.start < other.end && other.start < finding.end)) continue
    others.push(finding)
    taken.set(finding.attribute, others)
    kept.push(finding)
  }
  return kept.sort(byPlace)
}

function byWeight(a: Finding, b: Finding): number {
  return b.severity - a.severity || b.end - b.start - (a.end - a.start) || byPlace(a, b)
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.attribute < b.attribute ? -1 : a.attribute > b.attribute ? 1 : 0)
}
