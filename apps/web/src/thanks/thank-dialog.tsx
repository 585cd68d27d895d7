import type { PersonRef, Post } from '@hearth/contract'
import { Heart, Lock } from 'lucide-react'
import { useRef, useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { newKey } from '../api/new-key.ts'
import { markStale } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextArea } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { Dialog } from '../ui/overlay/dialog.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { ThanksThoughts } from './thanks-thoughts.tsx'
import './thanks.css'
import { t as say } from './thanks-text.ts'

interface ThankDialogProps {
  readonly to: PersonRef
  readonly post: Post | null
  readonly onClose: () => void
}

/** Thanks in the giver's own words: what they did, what it changed, what it meant. Hearth asks, it never writes it. */
export const ThankDialog = ({ to, post, onClose }: ThankDialogProps) => {
  const { space } = useSpace()
  const key = useRef(newKey())
  const [act, setAct] = useState('')
  const submit = async (fields: Readonly<Record<string, string>>) => {
    await call('giveThanks', {
      params: { spaceId: space.id },
      body: {
        toPersonId: to.id,
        postId: post?.id ?? null,
        act: fields.act ?? '',
        effect: fields.effect ?? '',
        ...(fields.meaning?.trim() ? { meaning: fields.meaning } : {}),
      },
      idempotencyKey: key.current,
    })
    onClose()
    showToast({ words: say('thanks.given', { name: to.name }), icon: Heart })
    await markStale(queryClient, ['listThanks'])
  }
  return (
    <Dialog
      isOpen
      isWrittenIn
      onClose={onClose}
      title={say('thanks.title', { name: to.name })}
      lead={say('thanks.lead')}
    >
      <Form submit={submit} verb={say('thanks.send')} beside={<Button onClick={onClose}>{t('ui.cancel')}</Button>}>
        {(problems) => (
          <>
            <TextArea
              name="act"
              label={say('thanks.act')}
              hint={say('thanks.act-hint')}
              problem={problems.act}
              maxLength={500}
              rows={2}
              isWords
              required
              onBlur={(event) => setAct(event.currentTarget.value)}
            />
            <ThanksThoughts act={act} />
            <TextArea
              name="effect"
              label={say('thanks.effect')}
              hint={say('thanks.effect-hint')}
              problem={problems.effect}
              maxLength={500}
              rows={2}
              isWords
              required
            />
            <TextArea
              name="meaning"
              label={say('thanks.meaning')}
              hint={say('thanks.meaning-hint')}
              problem={problems.meaning}
              maxLength={500}
              rows={2}
              isWords
              isOptional
            />
            <p className="private-note">
              <Lock aria-hidden="true" /> {say('thanks.private', { name: to.name })}
            </p>
          </>
        )}
      </Form>
    </Dialog>
  )
}
