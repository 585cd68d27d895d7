import { Component, type ReactNode } from 'react'
import { t } from '../../text/text.ts'
import { Button } from '../controls/button.tsx'
import './states.css'

interface Props {
  /** Another value (another page) tries again. */
  readonly resetOn: string
  readonly children: ReactNode
}

interface State {
  readonly hasFailed: boolean
  readonly at: string
}

/** Catches a page that broke, or one whose code could not be fetched, and leaves the rest of the app standing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, at: this.props.resetOn }

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetOn === state.at ? null : { hasFailed: false, at: props.resetOn }
  }

  override componentDidMount(): void {
    window.addEventListener('online', this.tryAgain)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('online', this.tryAgain)
  }

  /** A page whose code could not be fetched stays failed until it is loaded afresh. */
  private readonly tryAgain = (): void => {
    if (this.state.hasFailed) window.location.reload()
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    const isOnline = navigator.onLine
    return (
      <div className="empty" role="alert">
        <h1 tabIndex={-1}>{t(isOnline ? 'broken.title' : 'offline.title')}</h1>
        <p>{t(isOnline ? 'broken.words' : 'offline.words')}</p>
        <div className="row">
          <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
        </div>
      </div>
    )
  }
}
