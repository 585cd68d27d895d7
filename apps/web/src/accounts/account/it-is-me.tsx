import { TextField } from '../../ui/controls/field.tsx'
import type { Problems } from '../../ui/controls/form.tsx'
import { t } from './account-text.ts'

interface ItIsMeProps {
  readonly problems: Problems
  readonly accountName: string
  /** Whether this account has a second step. */
  readonly hasCode: boolean
  readonly label?: string
}

/** What one shows again before something that matters: the password, and a code where there is a second step. */
export const ItIsMe = ({ problems, accountName, hasCode, label }: ItIsMeProps) => (
  <>
    <input type="hidden" name="username" autoComplete="username" value={accountName} readOnly />
    <TextField
      name="password"
      type="password"
      label={label ?? t('account.it-is-me')}
      problem={problems.password}
      autoComplete="current-password"
      required
    />
    {hasCode && <CodeField problems={problems} />}
  </>
)

/** A code of the second step. */
export const CodeField = ({ problems, hint }: { readonly problems: Problems; readonly hint?: string }) => (
  <TextField
    name="code"
    label={t('account.code')}
    hint={hint ?? t('account.code-hint')}
    problem={problems.code}
    autoComplete="one-time-code"
    inputMode="text"
    autoCapitalize="none"
    spellCheck={false}
    maxLength={40}
    required
  />
)

/** The password and code of a form, as the server takes them. */
export const shownIn = (fields: Readonly<Record<string, string>>): { password: string; code?: string } => ({
  password: fields.password ?? '',
  ...(fields.code ? { code: fields.code } : {}),
})
