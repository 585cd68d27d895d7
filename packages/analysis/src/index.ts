export { createReader, type Reader, type ReaderOptions } from './analyze.ts'
export type { Attribute } from './attributes/attribute.ts'
export { attributes } from './attributes/index.ts'
export type { EncoderItem, EncoderPort, EncoderReading, Sting } from './evidence/encoder-port.ts'
