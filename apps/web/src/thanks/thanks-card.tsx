import type { Thanks } from '@hearth/contract'
import { Eye, Heart, Lock } from 'lucide-react'
import { Link } from 'react-router'
import { ownFoldOf } from '../posts/post/folding/fold-of.ts'
import { useShownOnce } from '../posts/post/folding/shown-once.ts'
import { t } from '../text/text.ts'
import { Ago } from '../ui/page/ago.tsx'
import { Folded } from '../ui/page/folded.tsx'
import './thanks.css'
import { t as say } from './thanks-text.ts'

interface ThanksCardProps {
  readonly thanks: Thanks
  readonly slug: string
  /** Where it stands: among what I received or gave, or on somebody's page. */
  readonly box: 'received' | 'given' | 'shown'
}

/** Thanks as a small letter: what was done, what it changed, what it meant. */
export const ThanksCard = ({ thanks, slug, box }: ThanksCardProps) => {
  const other = box === 'given' ? thanks.to : thanks.from
  const { isShown, toggle } = useShownOnce(thanks.id)
  const fold = ownFoldOf(thanks)
  const words = (
    <div className="thanks-words" dir="auto">
      <p>{thanks.act}</p>
      <p>{thanks.effect}</p>
      {thanks.meaning && <p>{thanks.meaning}</p>}
    </div>
  )
  return (
    <article className="thanks-card">
      {fold === null ? (
        words
      ) : (
        <Folded why={t(fold, { name: thanks.from?.name ?? t('people.somebody') })} isShown={isShown} onToggle={toggle}>
          {words}
        </Folded>
      )}
      <p className="thanks-meta">
        <Heart aria-hidden="true" />
        <span>
          {say(box === 'given' ? 'thanks.to' : 'thanks.from')}{' '}
          {other && !other.hasLeft ? <Link to={`/s/${slug}/people/${other.id}`}>{other.name}</Link> : t('people.gone')}
        </span>
        <Ago at={thanks.givenAt} />
        {thanks.postId && <Link to={`/s/${slug}/p/${thanks.postId}`}>{say('thanks.for-post')}</Link>}
        {box !== 'shown' && (
          <span className="tag">
            {thanks.isShown ? <Eye aria-hidden="true" /> : <Lock aria-hidden="true" />}
            {say(thanks.isShown ? 'thanks.is-shown' : 'thanks.is-private')}
          </span>
        )}
      </p>
    </article>
  )
}
