import { type CSSResult, css } from 'lit'

/**
 * The card, wherever it stands: above our own text box or on another site's page. Every color is a pair for day and night that
 * follows `color-scheme`, and can be replaced by a `--hearth-*` property. Lengths are told in `--_rem`, since a page of somebody else
 * may have made its rem small; where `--_words` or `--_ui` is not set, the page's own font is used.
 */
export const cardStyles: CSSResult = css`
  :host {
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
    --_rem: 1rem;
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
  button {
    min-height: calc(2.75 * var(--_rem));
    padding: calc(0.45 * var(--_rem)) var(--_rem);
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_paper);
    color: var(--_ink);
    font-family: var(--_ui, inherit);
    font-size: calc(0.95 * var(--_rem));
    font-weight: 550;
    line-height: 1.25;
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
  .quiet {
    min-height: calc(2.25 * var(--_rem));
    padding: calc(0.25 * var(--_rem)) calc(0.4 * var(--_rem));
    border-color: transparent;
    background: transparent;
    color: var(--_ink-soft);
    font-weight: 450;
    font-size: calc(0.9 * var(--_rem));
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .card {
    display: grid;
    gap: calc(0.85 * var(--_rem));
    margin-block-end: calc(0.75 * var(--_rem));
    padding: var(--_rem) calc(1.1 * var(--_rem));
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
    gap: calc(0.5 * var(--_rem));
  }
  .title {
    font-family: var(--_words, inherit);
    font-size: calc(1.2 * var(--_rem));
    font-weight: 500;
    line-height: 1.3;
    letter-spacing: -0.005em;
  }
  .reasons {
    display: grid;
    gap: calc(0.35 * var(--_rem));
  }
  .reasons li {
    display: flex;
    gap: calc(0.4 * var(--_rem));
    align-items: baseline;
  }
  .number {
    flex: none;
    min-width: 1.35em;
    border-radius: 1em;
    background: var(--_ember);
    color: var(--_on-ember);
    font-size: calc(0.75 * var(--_rem));
    font-weight: 600;
    text-align: center;
  }
  .note {
    color: var(--_ink-soft);
    font-size: calc(0.95 * var(--_rem));
  }
  .choices {
    display: grid;
    grid-auto-rows: 1fr;
    grid-template-columns: 1fr 1fr;
    gap: calc(0.5 * var(--_rem));
  }
  @container (min-width: 34em) {
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
    margin: calc(-0.35 * var(--_rem)) 0 calc(-0.3 * var(--_rem)) calc(-0.4 * var(--_rem));
  }
  .wordings {
    display: grid;
    gap: calc(0.75 * var(--_rem));
  }
  .wordings li {
    display: grid;
    gap: calc(0.5 * var(--_rem));
    justify-items: start;
    padding: calc(0.85 * var(--_rem)) var(--_rem);
    border-radius: calc(var(--_round) - 4px);
    background: var(--_paper);
  }
  .strategy {
    color: var(--_ink-soft);
    font-size: calc(0.85 * var(--_rem));
    font-weight: 550;
  }
  .from::before {
    content: '↗ ';
    content: '↗ ' / '';
  }
  /* Always there, so that what appears in it is announced; out of the way while it is empty. */
  [part='more']:empty {
    position: absolute;
  }
  .offer {
    display: grid;
    gap: calc(0.5 * var(--_rem));
    padding-block-start: calc(0.85 * var(--_rem));
    border-block-start: 1px solid var(--_line-soft);
    overflow-wrap: anywhere;
  }
  .diff {
    font-family: var(--_words, inherit);
    font-size: calc(1.125 * var(--_rem));
    font-weight: 400;
    line-height: 1.55;
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
  @container (max-width: 26em) {
    .card {
      padding: calc(0.85 * var(--_rem));
    }
    button {
      padding-inline: calc(0.6 * var(--_rem));
    }
  }
  /* Moved, never faded: words are readable from the first frame. */
  @keyframes arrive {
    from {
      transform: translateY(calc(0.35 * var(--_rem)));
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
    .number {
      forced-color-adjust: none;
      background: LinkText;
      color: Canvas;
    }
  }
`
