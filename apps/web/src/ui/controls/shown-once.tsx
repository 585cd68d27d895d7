import { CopyButton } from './copy-button.tsx'

/** A secret or link that is shown this once, to be copied; said aloud when it comes. */
export const ShownOnce = ({
  secret,
  words,
  label,
}: {
  readonly secret: string | null
  readonly words: string
  readonly label: string
}) => (
  <div role="status">
    {secret && (
      <div className="secret-link">
        <p>{words}</p>
        <input
          className="input"
          readOnly
          value={secret}
          aria-label={label}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={secret} />
      </div>
    )}
  </div>
)
