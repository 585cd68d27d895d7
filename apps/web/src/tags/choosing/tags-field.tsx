import { useDeferredValue } from 'react'
import { useApi } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { t } from '../tags-text.ts'
import { likeTags, withTag } from './like-tags.ts'
import '../tags.css'

interface TagsFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
}

/** The tags of a thread that is being written, with those of the space that fit what is typed. */
export const TagsField = ({ value, onChange, problem }: TagsFieldProps) => {
  const { space } = useSpace()
  const known = useApi('listTags', { params: { spaceId: space.id } })
  const like = likeTags(known.data?.items ?? [], useDeferredValue(value))
  return (
    <div className="stack tags-field">
      <TextField
        label={t('tags.label')}
        hint={t('tags.hint')}
        problem={problem}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={240}
        autoComplete="off"
        isOptional
      />
      {like.length > 0 && (
        <ul className="row" aria-label={t('tags.like')}>
          {like.map((name) => (
            <li key={name}>
              <Button look="plain" size="small" onClick={() => onChange(withTag(value, name))}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
