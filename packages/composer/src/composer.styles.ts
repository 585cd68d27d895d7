import { type CSSResult, css } from 'lit'

/** The text box, its marks and its foot; the card above it has styles of its own. */
export const styles: CSSResult = css`
  :host {
    --_words: var(--hearth-font-words, 'Newsreader Variable', Newsreader, Georgia, 'Times New Roman', serif);
    --_ui: var(--hearth-font-ui, 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', sans-serif);
    display: block;
    color: var(--_ink);
    font: 400 1rem / 1.5 var(--_ui);
    text-align: start;
  }
  .composer {
    container-type: inline-size;
  }
  .label {
    display: block;
    margin-block-end: 0.4rem;
    font-size: 0.925rem;
    font-weight: 550;
  }

  .paper {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_round);
    background: var(--_paper);
  }
  .paper:has(textarea:focus-visible) {
    outline: 1px solid var(--_ember);
    border-color: var(--_ember);
  }
  .scroll {
    max-height: var(--hearth-max-height, min(50vh, 24rem));
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .sheet {
    display: grid;
  }
  .mirror,
  textarea {
    grid-area: 1 / 1;
    width: 100%;
    min-height: 6.4rem;
    margin: 0;
    padding: 0.95rem 1.05rem 0.5rem;
    border: 0;
    font: 400 1.125rem / 1.65 var(--_words);
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    unicode-bidi: plaintext;
    word-spacing: normal;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    word-break: normal;
    tab-size: 4;
  }
  .mirror {
    forced-color-adjust: none;
    color: transparent;
    pointer-events: none;
    user-select: none;
  }
  /* Positioned, so that the words lie over their marks. */
  textarea {
    position: relative;
    height: 100%;
    overflow: hidden;
    resize: none;
    outline: 0;
    border-radius: 0;
    background: transparent;
    color: inherit;
    caret-color: var(--_ember);
  }
  textarea::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
    font-style: italic;
  }
  mark {
    position: relative;
    border-radius: 3px;
    background: var(--_mark);
    color: inherit;
    text-decoration: underline wavy var(--_ember) 1.5px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.22em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  mark::before {
    content: attr(data-number);
    position: absolute;
    inset-block-start: -0.7em;
    inset-inline-start: -0.6em;
    min-width: 0.7em;
    min-height: 0.7em;
    padding-inline: 0.3em;
    border-radius: 1em;
    background: var(--_ember);
    color: var(--_on-ember);
    font: 600 0.58rem / 1.35 var(--_ui);
    text-align: center;
  }
  mark[data-number='']::before {
    inset-block-start: -0.1em;
    inset-inline-start: -0.45em;
    min-width: 0.55em;
    min-height: 0.55em;
    padding: 0;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.75rem;
    padding: 0.4rem 0.5rem 0.5rem 1.05rem;
  }
  .foot > .quiet {
    margin-inline-start: -0.4rem;
  }
  .state {
    flex: 1 1 8rem;
    min-height: 1.25rem;
    color: var(--_ink-soft);
    font-size: 0.85rem;
    line-height: 1.4;
  }
  .state:empty {
    flex-basis: 0;
  }
  .trouble {
    color: var(--_removed);
    font-weight: 550;
  }
  .send {
    margin-inline-start: auto;
    padding-inline: 1.4rem;
    border-color: var(--_ember);
    background: var(--_ember);
    color: var(--_on-ember);
  }
  .send:disabled {
    border-color: var(--_line);
    background: transparent;
    color: var(--_ink-soft);
  }
  @media (forced-colors: active) {
    /* The field's own ground is drawn over what lies beneath it, so here its marks lie above. */
    .mirror {
      position: relative;
      z-index: 1;
    }
    mark {
      background: none;
      text-decoration-color: LinkText;
    }
    mark::before {
      forced-color-adjust: none;
      background: LinkText;
      color: Canvas;
    }
  }
`
