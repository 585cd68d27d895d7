import { t } from '../text/console-text.ts'
import { Button } from '../ui/controls/button.tsx'

interface MorePagesProps {
  readonly pages: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** The rest of a list, when somebody asks for it. */
export const MorePages = ({ pages }: MorePagesProps) =>
  pages.hasNextPage ? (
    <div className="more">
      <Button isBusy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
        {t('console.more')}
      </Button>
    </div>
  ) : null
