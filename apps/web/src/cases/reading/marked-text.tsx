import type { Finding } from '@hearth/contract'
import { t } from '../../text/console-text.ts'
import { markPieces } from './mark-pieces.ts'

interface MarkedTextProps {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** A post as it was written, with the words that the reader found underlined and named. */
export const MarkedText = ({ text, findings }: MarkedTextProps) => (
  <div className="words marked" dir="auto">
    <p>
      {markPieces(text, findings).map((piece, index) =>
        piece.findings.length === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
          <span key={index}>{piece.text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
          <mark key={index} title={piece.findings.map(({ attribute }) => t(`attribute.${attribute}`)).join(', ')}>
            {piece.text}
          </mark>
        ),
      )}
    </p>
  </div>
)
