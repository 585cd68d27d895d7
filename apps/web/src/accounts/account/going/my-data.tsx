import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../../api/client.ts'
import { refreshMe } from '../../../api/use-me.ts'
import { forgetDrafts } from '../../../posts/writing/drafts/forget-drafts.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { saveFile } from '../../../ui/files/save-file.ts'
import { showToast } from '../../../ui/overlay/toast.ts'
import { forgetTab } from '../../signing-out/forget-tab.ts'
import { t } from '../account-text.ts'
import { ItIsMe, shownIn } from '../it-is-me.tsx'
import { LeavingDialog, type Words } from './leaving-dialog.tsx'

interface MyDataProps {
  readonly accountName: string
  readonly hasCode: boolean
}

/** Takes everything along as a file. */
export const ExportData = ({ accountName, hasCode }: MyDataProps) => {
  const heading = useId()
  // Another key empties the password once the file is there.
  const [round, setRound] = useState(0)
  const submit = async (fields: Readonly<Record<string, string>>) => {
    const all = await call('exportAccount', { body: shownIn(fields) })
    saveFile(`hearth-${accountName}.json`, JSON.stringify(all, null, 2), 'application/json')
    setRound(round + 1)
    showToast({ words: t('export.done') })
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('export.title')}</h2>
      <p className="section-lead">{t('export.lead')}</p>
      <Form key={round} submit={submit} verb={t('export.verb')}>
        {(problems) => <ItIsMe problems={problems} accountName={accountName} hasCode={hasCode} />}
      </Form>
    </section>
  )
}

/** Erases the account, after one more question. */
export const EraseAccount = ({ accountName, hasCode }: MyDataProps) => {
  const heading = useId()
  const navigate = useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const erase = async (shown: { password: string; code?: string }, words: Words) => {
    await call('eraseAccount', { body: { ...shown, words } })
    await forgetDrafts()
    forgetTab()
    await refreshMe()
    navigate('/')
    showToast({ words: t('erase.done') })
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('erase.title')}</h2>
      <p className="section-lead">{t('erase.lead')}</p>
      <div className="row">
        <Button look="danger" onClick={() => setIsAsking(true)}>
          {t('erase.open')}
        </Button>
      </div>
      {isAsking && (
        <LeavingDialog
          title={t('erase.title')}
          lead={t('erase.lead')}
          verb={t('erase.verb')}
          accountName={accountName}
          hasCode={hasCode}
          onClose={() => setIsAsking(false)}
          onLeave={erase}
        />
      )}
    </section>
  )
}
