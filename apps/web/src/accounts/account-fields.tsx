import { t } from '../text/text.ts'
import { TextField } from '../ui/controls/field.tsx'
import type { Problems } from '../ui/controls/form.tsx'

/** What makes a new account: the name one signs in with, and a password. */
export const NewAccountFields = ({ problems }: { readonly problems: Problems }) => (
  <>
    <TextField
      name="name"
      label={t('accounts.name')}
      hint={t('accounts.name-hint')}
      problem={problems.name}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      minLength={2}
      maxLength={40}
      required
    />
    <NewPasswordField name="password" problem={problems.password} />
  </>
)

/** A password that does not exist yet. */
export const NewPasswordField = ({
  name,
  problem,
}: {
  readonly name: string
  readonly problem: string | undefined
}) => (
  <TextField
    name={name}
    type="password"
    label={t('accounts.new-password')}
    hint={t('accounts.new-password-hint')}
    problem={problem}
    autoComplete="new-password"
    minLength={10}
    maxLength={200}
    required
  />
)

/** What others in a space call one. */
export const DisplayNameField = ({ problems, value }: { readonly problems: Problems; readonly value?: string }) => (
  <TextField
    name="displayName"
    label={t('accounts.display-name')}
    hint={t('accounts.display-name-hint')}
    problem={problems.displayName}
    autoComplete="nickname"
    defaultValue={value}
    maxLength={60}
    required
  />
)
