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

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="empty" role="alert">
        <h1 tabIndex={-1}>{t('broken.title')}</h1>
        <p>{t('broken.words')}</p>
        <div className="row">
          <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
        </div>
      </div>
    )
  }
}
