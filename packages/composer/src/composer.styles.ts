import { type CSSResult, css } from 'lit'

/** Every color is a pair for day and night that follows `color-scheme`, and can be replaced by a `--hearth-*` property. */
export const styles: CSSResult = css`
  :host {
    --_words: var(--hearth-font-words, 'Newsreader Variable', Newsreader, Georgia, 'Times New Roman', serif);
    --_ui: var(--hearth-font-ui, 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', sans-serif);
    --_paper: var(--hearth-paper, light-dark(#fffdf9, #231d19));
    --_wash: var(--hearth-wash, light-dark(#fdf2e8, #2b1f18));
    --_ink: var(--hearth-ink, light-dark(#2a201a, #f2e8dc));
    --_ink-soft: var(--hearth-ink-soft, light-dark(#5b4d42, #cdbfaf));
    --_line: var(--hearth-line, light-dark(#91826f, #8b7b6c));
    --_line-soft: var(--hearth-line-soft, light-dark(#eac3a8, #6a4029));
    --_ember: var(--hearth-ember, light-dark(#b3431a, #e98450));
    --_on-ember: var(--hearth-on-ember, light-dark(#fffaf5, #1f1008));
    --_mark: var(--hearth-mark, light-dark(#fdebc4, #4a3819));
    --_removed: var(--hearth-removed, light-dark(#a0253a, #f29aa4));
    --_added: var(--hearth-added, light-dark(#3c5c2a, #b0cc98));
    --_round: var(--hearth-radius, 14px);
    --_speed: var(--hearth-speed, 180ms);
    display: block;
    color: var(--_ink);
    font: 400 1rem / 1.5 var(--_ui);
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .heard {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
  .state {
    flex: 1 1 8rem;
    min-height: 1.25rem;
    color: var(--_ink-soft);
    font-size: 0.85rem;
    line-height: 1.4;
  }
  .trouble {
    color: var(--_removed);
    font-weight: 550;
  }
  button {
    min-height: 2.75rem;
    padding: 0.45rem 1rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_paper);
    color: var(--_ink);
    font: 550 0.95rem / 1.25 var(--_ui);
    cursor: pointer;
    transition: border-color var(--_speed), background var(--_speed);
  }
  /* Not where a finger's touch would leave one of four equal choices looking chosen. */
  @media (hover: hover) {
    button:hover:enabled {
      border-color: var(--_ember);
    }
    .quiet:hover:enabled {
      border-color: transparent;
      color: var(--_ink);
    }
  }
  button:focus-visible {
    outline: 2px solid var(--_ember);
    outline-offset: 2px;
  }
  button:disabled {
    cursor: default;
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
  .quiet {
    min-height: 2.25rem;
    padding: 0.25rem 0.4rem;
    border-color: transparent;
    background: transparent;
    color: var(--_ink-soft);
    font-weight: 450;
    font-size: 0.9rem;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .card {
    display: grid;
    gap: 0.85rem;
    margin-block-end: 0.75rem;
    padding: 1rem 1.1rem;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_round);
    background: var(--_wash);
    animation: arrive var(--_speed) ease-out;
  }
  .card[data-view='none'] {
    margin: 0;
    padding: 0;
    border: 0;
    animation: none;
  }
  .says {
    display: grid;
    gap: 0.5rem;
  }
  .title {
    font: 500 1.2rem / 1.3 var(--_words);
    letter-spacing: -0.005em;
  }
  .reasons {
    display: grid;
    gap: 0.35rem;
  }
  .reasons li {
    display: flex;
    gap: 0.4rem;
    align-items: baseline;
  }
  .number {
    flex: none;
    min-width: 1.35em;
    border-radius: 1em;
    background: var(--_ember);
    color: var(--_on-ember);
    font-size: 0.75rem;
    font-weight: 600;
    text-align: center;
  }
  .note {
    color: var(--_ink-soft);
    font-size: 0.95rem;
  }
  .choices {
    display: grid;
    grid-auto-rows: 1fr;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
  }
  @container (min-width: 34rem) {
    .choices {
      display: flex;
    }
    .choices > * {
      flex: 1 1 auto;
    }
  }
  .choices:empty {
    display: none;
  }
  .choices > :only-child {
    flex: none;
    justify-self: start;
  }
  .card > .quiet {
    justify-self: start;
    margin: -0.35rem 0 -0.3rem -0.4rem;
  }
  .wordings {
    display: grid;
    gap: 0.75rem;
  }
  .wordings li {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
    padding: 0.85rem 1rem;
    border-radius: calc(var(--_round) - 4px);
    background: var(--_paper);
  }
  .strategy {
    color: var(--_ink-soft);
    font-size: 0.85rem;
    font-weight: 550;
  }
  .diff {
    font: 400 1.125rem / 1.55 var(--_words);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  del {
    color: var(--_removed);
    text-decoration: line-through 1.5px;
  }
  del + ins {
    margin-inline-start: 0.3em;
  }
  ins {
    color: var(--_added);
    font-weight: 550;
    text-decoration: underline 1.5px;
    text-underline-offset: 0.2em;
  }
  @container (max-width: 26rem) {
    .card {
      padding: 0.85rem;
    }
    button {
      padding-inline: 0.6rem;
    }
  }
  /* Moved, never faded: words are readable from the first frame. */
  @keyframes arrive {
    from {
      transform: translateY(0.35rem);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .card {
      animation: none;
    }
    button {
      transition: none;
    }
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
    mark::before,
    .number {
      forced-color-adjust: none;
      background: LinkText;
      color: Canvas;
    }
  }
`
