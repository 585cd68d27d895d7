import type { Consent } from '@hearth/contract'
import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { call } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { t } from '../keys/doors-text.ts'
import { useSpace } from '../spaces/space-view.ts'
import { Button } from '../ui/controls/button.tsx'
import { Choices } from '../ui/controls/choices.tsx'
import { saveFile } from '../ui/files/save-file.ts'
import { showToast } from '../ui/overlay/toast.ts'

const consents = ['writers-agreed', 'terms-allow', 'own-texts'] as const satisfies readonly Consent[]

/** Hands the accepted suggestions out as training lines, once the ground is said. */
export const ExportSuggestions = () => {
  const { space } = useSpace()
  const heading = useId()
  const [consent, setConsent] = useState<Consent | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const download = async (ground: Consent) => {
    setIsBusy(true)
    try {
      save(await readLines(space.id, ground))
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('suggestions.export')}</h2>
      <p>{t('suggestions.export-lead')}</p>
      <Choices
        legend={t('suggestions.ground')}
        value={consent}
        onChange={setConsent}
        choices={consents.map((value) => ({ value, label: t(`suggestions.${value}`) }))}
      />
      <div className="row">
        <Button isBusy={isBusy} disabled={consent === null} onClick={() => consent && download(consent)}>
          <Download aria-hidden="true" /> {t('suggestions.download')}
        </Button>
      </div>
    </section>
  )
}

/** Every accepted suggestion, one JSON object a line. */
const readLines = async (spaceId: string, consent: Consent): Promise<string> => {
  const lines: string[] = []
  let cursor: string | null = null
  do {
    const query: { consent: Consent; limit: number; cursor?: string } = { consent, limit: 100 }
    if (cursor !== null) query.cursor = cursor
    const page: { items: readonly object[]; next: string | null } = await call('exportSuggestions', {
      params: { spaceId },
      query,
    })
    lines.push(...page.items.map((line) => JSON.stringify(line)))
    cursor = page.next
  } while (cursor !== null)
  return `${lines.join('\n')}\n`
}

const save = (lines: string): void => saveFile(t('suggestions.file-name'), lines, 'application/jsonl')
