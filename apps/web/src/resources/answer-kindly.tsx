import { HandHeart } from 'lucide-react'
import { useEffect, useState } from 'react'
import { readText } from '../posts/receiving/read-received.ts'
import { Button } from '../ui/controls/button.tsx'
import { Dialog } from '../ui/overlay/dialog.tsx'
import { AnswerGuide } from './answer-guide.tsx'
import { HelpLines } from './help-lines.tsx'
import { t } from './resources-text.ts'

/**
 * Offered to whoever is about to answer a post that sounds as if its author is having a hard time. The post is read here, on the device
 * of whoever answers: the server keeps no such reading, and nothing about its author is marked or told.
 */
export const AnswerKindly = ({ text }: { readonly text: string }) => {
  const [isHeavy, setHeavy] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let isHere = true
    setHeavy(false)
    readText(text).then(
      ({ analysis }) => {
        const { distress } = analysis.signals
        if (isHere) setHeavy(distress === 'support' || distress === 'crisis')
      },
      // NOTE: without a reader nothing is offered; the page with the same words is linked at the foot of every page.
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [text])
  if (!isHeavy) return null
  return (
    <p className="answer-offer">
      <HandHeart aria-hidden="true" /> {t('answer.offer-lead')}{' '}
      <Button look="text" onClick={() => setOpen(true)}>
        {t('answer.offer')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('answer.title')}>
        <AnswerGuide headingLevel="h3" />
        <HelpLines headingLevel="h3" />
      </Dialog>
    </p>
  )
}
