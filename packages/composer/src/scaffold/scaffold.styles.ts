import { type CSSResult, css } from 'lit'

/** The panel under the text box. Colors are the box's own: custom properties are handed down. */
export const scaffoldStyles: CSSResult = css`
  :host {
    display: block;
    color: var(--_ink);
    font: 400 1rem / 1.5 var(--_ui, inherit);
  }
  .panel {
    display: grid;
    gap: 0.6rem;
    margin-block-start: 0.75rem;
    padding: 1rem 1.1rem;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_round);
    background: var(--_paper);
  }
  .head {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
  }
  .count,
  .begun {
    color: var(--_ink-soft);
    font-family: var(--_ui, inherit);
    font-size: 0.85rem;
    font-weight: 450;
    white-space: nowrap;
  }
  .count {
    margin-inline-start: 0.35rem;
  }
  .small,
  .keys,
  .example {
    color: var(--_ink-soft);
    font-size: 0.9rem;
  }
  .menu {
    display: grid;
    gap: 0.4rem;
  }
  .item {
    display: grid;
    gap: 0.05rem;
    padding: 0.55rem 0.9rem;
    border-radius: calc(var(--_round) - 4px);
    text-align: start;
  }
  .item .about {
    color: var(--_ink-soft);
    font-size: 0.9rem;
    font-weight: 400;
  }
  .begun {
    margin-inline-start: 0.35rem;
    font-style: italic;
  }
  .question {
    font-size: 1.05rem;
    font-weight: 550;
  }
  .example {
    margin-block-start: -0.45rem;
  }
  textarea {
    width: 100%;
    min-height: 4.4rem;
    max-height: 14rem;
    margin: 0;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_round) - 4px);
    background: var(--_paper);
    color: inherit;
    font: 400 1.125rem / 1.5 var(--_words, inherit);
    caret-color: var(--_ember);
    resize: vertical;
    field-sizing: content;
  }
  textarea:focus-visible {
    outline: 1px solid var(--_ember);
    border-color: var(--_ember);
  }
  .theirs {
    display: grid;
    gap: 0.2rem;
    margin: 0;
  }
  blockquote {
    max-height: 8rem;
    overflow-y: auto;
    margin: 0;
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--_line-soft);
    font: 400 1.0625rem / 1.5 var(--_words, inherit);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  blockquote:focus-visible {
    outline: 2px solid var(--_ember);
    outline-offset: 2px;
  }
  .thoughts {
    display: grid;
    gap: 0.35rem;
  }
  .thoughts ul {
    display: grid;
    gap: 0.5rem;
  }
  .thought,
  .thoughts li {
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--_ember);
  }
  .thoughts li {
    display: grid;
    justify-items: start;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    align-items: center;
  }
  .keys {
    flex: 1 1 12rem;
  }
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
  .so-far {
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--_line-soft);
  }
  .whole {
    font: 400 1.125rem / 1.6 var(--_words, inherit);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  mark {
    border-radius: 3px;
    background: var(--_mark);
    color: inherit;
    text-decoration: underline wavy var(--_ember) 1.5px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.22em;
  }
  @media (forced-colors: active) {
    mark {
      background: none;
      text-decoration-color: LinkText;
    }
  }
`
