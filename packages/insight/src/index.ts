export { type Agreement, agree } from './calibration/agreement.ts'
export { type Comparison, compareScores, ladderThresholds, type Rung } from './calibration/compare-scores.ts'
export { midRanks, pearson, spearman } from './calibration/correlation.ts'
export { type Disagreement, type Disagreements, findDisagreements } from './calibration/disagreements.ts'
export {
  type MatchedThreshold,
  type MatchProblem,
  matchProblems,
  matchThreshold,
} from './calibration/match-threshold.ts'
export { type Dot, plotScores, type ScorePlot } from './calibration/plot-scores.ts'
export { type QuantileRow, quantileTable } from './calibration/quantiles.ts'
export type { ScorePair } from './calibration/score-pair.ts'
export {
  findColumns,
  type OldColumns,
  type PairColumns,
  type ScoreColumn,
  type TextColumns,
  type WantedColumns,
} from './old-scores/find-columns.ts'
export {
  type AttributePairs,
  type GatheredPairs,
  type GatheredTexts,
  gatherPairs,
  gatherTexts,
  type PairGathering,
  type TextGathering,
} from './old-scores/gather-pairs.ts'
export { type OldScoreCode, type OldScoreProblem, oldScoreCodes } from './old-scores/old-score-problem.ts'
export { attributeOf, isUnscored } from './old-scores/perspective-name.ts'
export { fieldsOf, headerOf, type JsonRow, readJsonLine } from './old-scores/read-json-line.ts'
export {
  type BadRow,
  type EmptyRow,
  type PairRow,
  readPairRow,
  readScore,
  readTextRow,
  type TextRow,
} from './old-scores/read-row.ts'
export { isTooShortToTell, scoreTexts } from './old-scores/score-texts.ts'
