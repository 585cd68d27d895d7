import type { Thanks } from '@hearth/contract'
import { Heart } from 'lucide-react'
import { useState } from 'react'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { markStale, usePages } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Segments } from '../ui/controls/choices.tsx'
import { Confirm } from '../ui/overlay/confirm.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { ThanksCard } from './thanks-card.tsx'
import { t as say } from './thanks-text.ts'

const boxes = ['received', 'given'] as const
type Box = (typeof boxes)[number]

/** Thanks I received and gave. Private; the receiver may show one, or hide it again. */
export const ThanksPage = () => {
  const { space, person } = useSpace()
  const [box, setBox] = useState<Box>('received')
  const params = { spaceId: space.id }
  const list = usePages('listThanks', { params, query: { box } }, (page) => page.next, { enabled: person !== null })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('nav.thanks')} lead={say('thanks.page-lead')}>
      <div>
        <Segments
          legend={t('nav.thanks')}
          value={box}
          onChange={setBox}
          choices={boxes.map((value) => ({
            value,
            label: say(value === 'given' ? 'thanks.given-list' : 'thanks.received'),
          }))}
        />
      </div>
      {!person ? (
        <Empty title={t('posts.members-only')} words={t('posts.members-only-words')} />
      ) : list.isPending ? (
        <Loading />
      ) : list.error && items.length === 0 ? (
        <Problem error={list.error} onRetry={list.refetch} />
      ) : items.length === 0 ? (
        <Empty icon={Heart} title={say(`thanks.${box}-empty`)} words={say(`thanks.${box}-empty-words`)} />
      ) : (
        <ul className="thanks-list">
          {items.map((one) => (
            <li key={one.id}>
              <ThanksCard thanks={one} slug={space.slug} box={box} />
              <ThanksActions thanks={one} box={box} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="more">
          <Button isBusy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

const ThanksActions = ({ thanks, box }: { readonly thanks: Thanks; readonly box: Box }) => {
  const { space } = useSpace()
  const [isRemoving, setIsRemoving] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const params = { spaceId: space.id, thanksId: thanks.id }
  const attempt = async (doing: () => Promise<unknown>, words: string) => {
    setIsBusy(true)
    try {
      await doing()
      showToast({ words })
      await markStale(queryClient, ['listThanks', 'listShownThanks'])
    } catch (error) {
      showToast({ words: problemWords(error) })
    } finally {
      setIsBusy(false)
      setIsRemoving(false)
    }
  }
  const show = () =>
    attempt(
      () => call('showThanks', { params, body: { isShown: !thanks.isShown } }),
      say(thanks.isShown ? 'thanks.hidden' : 'thanks.shown'),
    )
  return (
    <div className="row thanks-actions">
      {box === 'received' && (
        <Button size="small" isBusy={isBusy} onClick={show}>
          {say(thanks.isShown ? 'thanks.hide' : 'thanks.show')}
        </Button>
      )}
      <Button size="small" look="quiet" onClick={() => setIsRemoving(true)}>
        {say('thanks.remove')}
      </Button>
      <Confirm
        isOpen={isRemoving}
        onClose={() => setIsRemoving(false)}
        title={say('thanks.remove-title')}
        words={say(`thanks.remove-${box}`)}
        verb={say('thanks.remove')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => attempt(() => call('removeThanks', { params }), say('thanks.removed'))}
      />
    </div>
  )
}
