import { type CSSResult, css } from 'lit'

/** The card on a page that is not ours: it takes the page's own font, and nothing else of the page's text. */
export const pauseStyles: CSSResult = css`
  :host {
    --_words: var(--hearth-font-words);
    --_ui: var(--hearth-font-ui);
    --_wash: var(--hearth-wash, light-dark(#fff7ef, #2b1f18));
    /* Old pages make their rem ten pixels; whoever needs larger letters has set it larger. */
    --_rem: max(var(--hearth-text-size, 1rem), 16px);
    display: block;
    color: var(--_ink);
    font-family: var(--_ui, inherit);
    font-size: var(--_rem);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  /* With nothing to say it takes no room, not even a gap between the page's own fields. */
  :host(:not([hidden])) .frame[data-view='none'] {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  :host(:state(quiet)) {
    position: absolute;
  }
  .frame {
    container-type: inline-size;
  }
  .card {
    margin-block: var(--hearth-gap, calc(0.75 * var(--_rem)));
    box-shadow: var(--hearth-shadow, 0 1px 2px rgb(60 30 10 / 0.06), 0 8px 24px -12px rgb(60 30 10 / 0.22));
  }
  .title {
    font-weight: 600;
    letter-spacing: normal;
  }
  .on-device {
    display: flex;
    gap: calc(0.5 * var(--_rem));
    align-items: center;
    color: var(--_ink-soft);
    font-size: calc(0.825 * var(--_rem));
  }
  .on-device svg {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    color: var(--_ember);
  }
`
