import { useRef, useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { keyOf, markStale, useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t as app } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/field.tsx'
import { Form } from '../ui/controls/form.tsx'
import { splitTags } from './choosing/split-tags.ts'
import { TagList } from './tag-list.tsx'
import { t } from './tags-text.ts'

/** The tags of a thread, and for whoever may a way to choose them. */
export const ThreadTags = ({ threadId }: { readonly threadId: string }) => {
  const { space } = useSpace()
  const input = { params: { spaceId: space.id, postId: threadId } }
  const kept = useApi('readTags', input)
  const [isChanging, setChanging] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const opener = useRef<HTMLButtonElement>(null)
  if (!kept.data) return null
  const { names, mayChange } = kept.data
  const close = () => {
    setChanging(false)
    setProblem(undefined)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const submit = async ({ tags = '' }: Readonly<Record<string, string>>) => {
    const chosen = splitTags(tags)
    if (chosen === null) return setProblem(t('tags.too-many'))
    queryClient.setQueryData(keyOf('readTags', input), await call('changeTags', { ...input, body: { names: chosen } }))
    await markStale(queryClient, ['listTags', 'listTagged'])
    close()
  }
  if (isChanging)
    return (
      <Form
        submit={submit}
        verb={app('ui.save')}
        beside={
          <Button look="quiet" onClick={close}>
            {app('ui.cancel')}
          </Button>
        }
      >
        {() => (
          <TextField
            name="tags"
            label={t('tags.label')}
            hint={t('tags.hint')}
            problem={problem}
            defaultValue={names.join(', ')}
            maxLength={240}
            autoComplete="off"
            autoFocus
          />
        )}
      </Form>
    )
  if (names.length === 0 && !mayChange) return null
  return (
    <div className="thread-tags">
      {names.length > 0 && <TagList slug={space.slug} names={names} />}
      {mayChange && (
        <Button ref={opener} look="quiet" size="small" onClick={() => setChanging(true)}>
          {t(names.length === 0 ? 'tags.add' : 'tags.change')}
        </Button>
      )}
    </div>
  )
}
