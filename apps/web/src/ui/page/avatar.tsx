/** How many tints `page.css` has. */
const tints = 6

interface AvatarProps {
  readonly id: string
  readonly name: string
  readonly size?: 'small' | 'normal' | 'large'
}

/** A person's initial on a tint that stays theirs. Decorative: the name stands beside it. */
export const Avatar = ({ id, name, size = 'normal' }: AvatarProps) => (
  <span className={`avatar avatar-${size} avatar-tint-${tintOf(id)}`} aria-hidden="true">
    {initialOf(name)}
  </span>
)

/** The same tint for the same id, evenly spread. */
export const tintOf = (id: string): number => {
  let sum = 7
  for (let at = 0; at < id.length; at += 1) sum = (sum * 31 + id.charCodeAt(at)) % 10_007
  return sum % tints
}

/** The first letter that a person would call one, whatever the script. */
export const initialOf = (name: string): string => {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim())
  return (first?.segment ?? '?').toLocaleUpperCase()
}
