import { Search } from 'lucide-react'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { Button } from '../ui/controls/button.tsx'
import { t } from './search-text.ts'

interface SearchFormProps {
  readonly space: string
  /** What was looked for last. */
  readonly sought: string
  readonly onSearch: (sought: string) => void
}

/** The box to search with. Nothing is sent before it is asked for. */
export const SearchForm = ({ space, sought, onSearch }: SearchFormProps) => {
  const box = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page comes, not after each search.
  useEffect(() => {
    // After the page has taken the focus to its heading: whoever comes here wants to write.
    if (sought === '') requestAnimationFrame(() => box.current?.focus())
  }, [])
  useEffect(() => {
    if (box.current) box.current.value = sought
  }, [sought])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSearch(box.current?.value.trim() ?? '')
  }
  return (
    <search>
      <form className="search-form" onSubmit={submit}>
        <label className="visually-hidden" htmlFor="search-box">
          {t('search.label', { space })}
        </label>
        <input
          ref={box}
          id="search-box"
          className="input"
          type="search"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="search-tips"
        />
        <Button type="submit" look="primary">
          <Search aria-hidden="true" /> <span>{t('search.go')}</span>
        </Button>
      </form>
      <p id="search-tips" className="search-tips">
        {t('search.tips')}
      </p>
    </search>
  )
}
