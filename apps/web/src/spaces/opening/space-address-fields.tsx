import { t } from '../../text/text.ts'
import { TextField } from '../../ui/controls/field.tsx'
import type { Problems } from '../../ui/controls/form.tsx'
import { slugOf } from './slug-of.ts'

interface Props {
  readonly problems: Problems
  readonly name: string
  readonly onName: (name: string) => void
}

/** The name of a new space and its address, which follows the name until somebody writes their own. */
export const SpaceAddressFields = ({ problems, name, onName }: Props) => (
  <>
    <TextField
      name="spaceName"
      label={t('spaces.name')}
      hint={t('spaces.name-hint')}
      problem={problems.spaceName}
      value={name}
      onChange={(event) => onName(event.currentTarget.value)}
      maxLength={80}
      required
    />
    <TextField
      name="slug"
      label={t('spaces.address')}
      hint={t('spaces.address-hint', { origin: window.location.host, slug: slugOf(name) || 'kitchen-table' })}
      problem={problems.slug}
      placeholder={slugOf(name) || undefined}
      pattern="[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?"
      minLength={2}
      maxLength={40}
      autoCapitalize="none"
      spellCheck={false}
      required={slugOf(name).length < 2}
      isOptional
    />
  </>
)
