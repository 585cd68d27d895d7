import type { Space } from '@hearth/contract'
import { useMe } from '../api/use-me.ts'
import { t } from '../text/text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { Page } from '../ui/page/page.tsx'

/** The door of a space that only its members read. Its name is public, its posts are not. */
export const SpaceGate = ({ space }: { readonly space: Space }) => {
  const isSignedIn = Boolean(useMe().data?.account)
  return (
    <Page title={space.name} width="narrow" lead={space.about || undefined}>
      <p>{t(space.joining === 'open' ? 'spaces.gate-open' : 'spaces.gate-invitation')}</p>
      <div className="row">
        {space.joining === 'open' && (
          <ButtonLink look="primary" to={`/s/${space.slug}/join`}>
            {t('spaces.join')}
          </ButtonLink>
        )}
        {!isSignedIn && <ButtonLink to={`/sign-in?to=/s/${space.slug}`}>{t('nav.sign-in')}</ButtonLink>}
      </div>
    </Page>
  )
}
