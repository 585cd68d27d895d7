import { Rich } from '../../text/rich.tsx'
import { t } from '../../text/text.ts'
import './front-door.css'

/** A picture of the pause, drawn with words. Nothing in it can be pressed; `/try` has the real one. */
export const PausePicture = () => (
  <figure className="picture" aria-label={t('front.picture')}>
    <div className="picture-card">
      <p className="picture-title">{t('front.picture-title')}</p>
      <p>{t('front.picture-why')}</p>
      <p className="picture-wording">
        <Rich
          id="front.picture-wording"
          parts={{ out: (words) => <del>{words}</del>, in: (words) => <ins>{words}</ins> }}
        />
      </p>
      <p className="picture-choices">
        <span>{t('front.picture-edit')}</span>
        <span>{t('front.picture-wording-button')}</span>
        <span>{t('front.picture-send')}</span>
      </p>
    </div>
    <p className="picture-text" lang="en">
      <Rich id="front.picture-text" parts={{ mark: (words) => <mark>{words}</mark> }} />
    </p>
  </figure>
)
