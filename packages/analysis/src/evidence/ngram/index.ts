export type { TokenWeight } from './explain.ts'
export {
  createFeatureExtractor,
  type FeatureExtractor,
  type Features,
  featureGroups,
  groupCount,
  type NgramInput,
} from './features.ts'
export { featureBits } from './hash.ts'
export { createNgramModel, type NgramModel, type NgramPrediction } from './ngram-model.ts'
export type { HeadHeader, HeadId, PauseGate, WeightsHeader } from './weights.ts'
