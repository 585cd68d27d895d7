import type { Post, PostImage } from '@hearth/contract'
import { EyeOff } from 'lucide-react'
import { imageAddress } from './image-address.ts'
import { t } from './images-text.ts'
import './images.css'

/** The pictures of a post, each with what its writer said is to be seen. */
export const PostImages = ({ post }: { readonly post: Pick<Post, 'spaceId' | 'images'> }) => (
  <div className={post.images.length > 1 ? 'post-images post-images-many' : 'post-images'}>
    {post.images.map((image) => (
      <OneImage key={image.id} image={image} spaceId={post.spaceId} />
    ))}
  </div>
)

const OneImage = ({ image, spaceId }: { readonly image: PostImage; readonly spaceId: string }) => {
  const { id, alt, width, height, state, pictured } = image
  const address = imageAddress(spaceId, id)
  return (
    <figure className="post-image">
      <a href={address} target="_blank" rel="noopener" title={t('open')}>
        <img
          src={address}
          alt={alt === '' ? t('without') : alt}
          width={width}
          height={height}
          loading="lazy"
          // Its room is kept before it comes, and a tall one is no longer than the screen.
          style={{ maxWidth: `min(100%, calc(32rem * ${width / height}))` }}
        />
      </a>
      {(state !== 'shown' || (pictured?.length ?? 0) > 0) && (
        <figcaption>
          {state !== 'shown' && (
            <p className="post-image-state">
              <EyeOff aria-hidden="true" /> {t(state)}
            </p>
          )}
          {pictured && pictured.length > 0 && (
            <ul className="muted small">
              {pictured.map(({ person, state: answer }) => (
                <li key={person.id}>{t(`person.${answer}`, { name: person.name })}</li>
              ))}
            </ul>
          )}
        </figcaption>
      )}
    </figure>
  )
}
