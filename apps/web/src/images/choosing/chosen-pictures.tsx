import { ArrowUp, X } from 'lucide-react'
import { useRef } from 'react'
import { PeoplePicker } from '../../boundaries/answering/people-picker.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { TextArea } from '../../ui/controls/field.tsx'
import { t } from '../images-text.ts'
import type { ChosenPicture, Pictures } from './use-pictures.ts'
import '../images.css'
import '../../boundaries/boundaries.css'

/** The pictures that go with the words: each asks what is to be seen and who is in it, and insists on neither. */
export const ChosenPictures = ({ pictures }: { readonly pictures: Pictures }) => {
  const list = useRef<HTMLElement>(null)
  const { chosen, problem, news } = pictures
  const focusList = () => list.current?.focus()
  return (
    <section ref={list} tabIndex={-1} className="chosen-pictures" aria-label={t('choosing')}>
      <p role="status" className="visually-hidden">
        {news}
      </p>
      {problem && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
      {chosen.length > 0 && <p className="muted small">{t('choosing-hint')}</p>}
      {chosen.map((one, index) => (
        <OneChosen
          key={one.key}
          one={one}
          place={index + 1}
          onChange={(part) => pictures.change(one.key, part)}
          onRemove={() => {
            pictures.remove(one.key)
            focusList()
          }}
          {...(index === 0 ? {} : { onEarlier: () => pictures.moveEarlier(one.key) })}
        />
      ))}
    </section>
  )
}

interface OneChosenProps {
  readonly one: ChosenPicture
  readonly place: number
  readonly onChange: Parameters<Pictures['change']>[1] extends infer Part ? (part: Part) => void : never
  readonly onRemove: () => void
  readonly onEarlier?: () => void
}

const OneChosen = ({ one, place, onChange, onRemove, onEarlier }: OneChosenProps) => (
  <fieldset className="chosen-picture">
    <legend className="visually-hidden">{t('one', { place })}</legend>
    <img src={one.preview} alt={one.alt === '' ? t('one', { place }) : one.alt} />
    <div className="chosen-picture-asked">
      <TextArea
        label={t('alt')}
        hint={t('alt-hint')}
        value={one.alt}
        onChange={(event) => onChange({ alt: event.currentTarget.value })}
        maxLength={1000}
        rows={2}
        isOptional
        isWords
      />
      <details className="chosen-picture-who">
        <summary>{t('who')}</summary>
        <div className="stack">
          <p className="muted small">{t('who-hint')}</p>
          {one.named.length > 0 && (
            <p className="small">
              {t('named', { names: one.named.map(({ name }) => name).join(', ') })} {t('named-stay')}
            </p>
          )}
          <PeoplePicker chosen={one.people} onChange={(people) => onChange({ people })} max={20} />
        </div>
      </details>
    </div>
    <div className="chosen-picture-doings">
      {onEarlier && (
        <Button look="quiet" size="small" isIcon aria-label={t('earlier', { place })} onClick={onEarlier}>
          <ArrowUp aria-hidden="true" />
        </Button>
      )}
      <Button look="quiet" size="small" isIcon aria-label={t('remove', { place })} onClick={onRemove}>
        <X aria-hidden="true" />
      </Button>
    </div>
  </fieldset>
)
