export { createReader, type Reader, type ReaderOptions, type SignalOptions } from './analyze.ts'
export type { Attribute } from './attributes/attribute.ts'
export { attributes } from './attributes/index.ts'
export type { Editor, Seam, TaggedEdit, TaggedEdits } from './edits/create-editor.ts'
export { createEncoder, type EncoderOptions } from './evidence/encoder/create-encoder.ts'
export type { EncoderConfig } from './evidence/encoder/encoder-config.ts'
export type {
  EditPiece,
  EditReading,
  EncoderItem,
  EncoderPort,
  EncoderReading,
  Sting,
  Weighing,
} from './evidence/encoder/encoder-port.ts'
export type { EncoderInput, EncoderOutputs, EncoderRun } from './evidence/encoder/encoder-run.ts'
export { type EncoderFiles, loadEncoder } from './evidence/encoder/load-encoder.ts'
export { type OnnxRuntime, openOnnx } from './evidence/encoder/open-onnx.ts'
export { type LanguageFiles, languageFiles } from './languages/language-files.ts'
export type { LanguagePort } from './languages/language-shelf.ts'
export {
  type ConsiderateProblem,
  checkConsiderate,
} from './signals/considerate/check-considerate.ts'
export { type ConsiderateEntry, type ConsiderateSettings, considerateSlug } from './signals/considerate/entry.ts'
export {
  type ConsiderateFinder,
  considerateSlugs,
  createConsiderateFinder,
} from './signals/considerate/find-considerate.ts'
export { findPersonalData } from './signals/personal-data/find-personal-data.ts'
