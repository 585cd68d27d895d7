import { Link } from 'react-router'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { Page } from '../../ui/page/page.tsx'
import { hasRole, useSpace } from '../space-view.ts'
import { Adult } from './adult.tsx'
import { t } from './kinds-text.ts'
import { alwaysSo, choiceWords, kindWords, openSettings, settingWords } from './named.ts'
import { Sentences } from './what-follows.tsx'
import './kinds.css'

/** How a space is set up, for everybody in it: what is always so, what its keepers chose, and which adult answers for it. */
export const HowPage = () => {
  const view = useSpace()
  const { space } = view
  const always = alwaysSo(space)
  const home = `/s/${space.slug}`
  return (
    <Page
      title={t('how.title')}
      lead={t('how.lead', { space: space.name, kind: kindWords(space) })}
      actions={hasRole(view, 'keeper') && <ButtonLink to={`${home}/settings/kind`}>{t('how.change')}</ButtonLink>}
    >
      {space.responsible && <Adult responsible={space.responsible} />}
      <section className="section" aria-labelledby="always">
        <h2 id="always">{t('follows.always')}</h2>
        {always.length === 0 ? <p>{t('how.nothing')}</p> : <Sentences of={always} />}
      </section>
      <section className="section" aria-labelledby="chosen">
        <h2 id="chosen">{t('how.choices')}</h2>
        <dl className="follows-settings">
          {openSettings(space).map((id) => (
            <div key={id}>
              <dt>{settingWords(id)}</dt>
              <dd>{choiceWords(id, space[id])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="row">
        <Link to={`${home}/rules`}>{t('how.rules')}</Link>
        {space.kind === 'team' && <Link to={`${home}/sheet`}>{t('page.sheet')}</Link>}
      </p>
    </Page>
  )
}
