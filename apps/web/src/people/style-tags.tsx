import type { StyleCard } from '@hearth/contract'
import { t } from '../text/text.ts'

export const styleKeys = [
  'isDirect',
  'isExpressive',
  'isLiteralReader',
  'usesToneTags',
] as const satisfies readonly (keyof StyleCard)[]

interface StyleTagsProps {
  readonly style: StyleCard
  readonly name: string
}

/** How somebody likes to write and to be written to, as they say themselves. Says nothing where they said nothing. */
export const StyleTags = ({ style, name }: StyleTagsProps) => {
  const said = styleKeys.filter((key) => style[key])
  if (said.length === 0) return null
  return (
    <section className="stack stack-tight" aria-labelledby="style">
      <h2 id="style" className="person-small">
        {t('people.style')}
      </h2>
      <ul className="person-style">
        {said.map((key) => (
          <li key={key}>{t(`style.${key}-says`, { name })}</li>
        ))}
      </ul>
    </section>
  )
}
