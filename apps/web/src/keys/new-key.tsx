import { useId, useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { markStale } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { ShownOnce } from '../ui/controls/shown-once.tsx'
import { t } from './doors-text.ts'

/** Makes a key and shows its secret this once. */
export const NewKey = () => {
  const { space } = useSpace()
  const heading = useId()
  const [secret, setSecret] = useState<string | null>(null)
  const submit = async ({ name = '', perMinute = '', perDay = '' }: Readonly<Record<string, string>>) => {
    const made = await call('createKey', {
      params: { spaceId: space.id },
      body: {
        name,
        perDay: perDay === '' ? null : Number(perDay),
        ...(perMinute === '' ? {} : { perMinute: Number(perMinute) }),
      },
    })
    setSecret(made.secret)
    await markStale(queryClient, ['listKeys'])
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('doors.new')}</h2>
      <Form submit={submit} verb={t('doors.create')}>
        {(problems) => (
          <div className="settings-row">
            <TextField name="name" label={t('doors.name')} problem={problems.name} maxLength={80} required />
            <TextField
              name="perMinute"
              type="number"
              label={t('doors.per-minute')}
              problem={problems.perMinute}
              min={1}
              max={60_000}
              defaultValue="600"
              required
            />
            <TextField
              name="perDay"
              type="number"
              label={t('doors.per-day')}
              problem={problems.perDay}
              min={1}
              max={100_000_000}
              placeholder={t('doors.no-limit')}
              isOptional
            />
          </div>
        )}
      </Form>
      <ShownOnce secret={secret} words={t('doors.once')} label={t('doors.secret')} />
    </section>
  )
}
