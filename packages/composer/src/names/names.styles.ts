import { type CSSResult, css } from 'lit'

/** The names that are offered below the words. */
export const namesStyles: CSSResult = css`
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .names {
    max-height: 15rem;
    margin: 0;
    padding: 0.25rem;
    overflow-y: auto;
    border-block: 1px solid var(--_line-soft);
    list-style: none;
  }
  .names > li {
    display: flex;
    align-items: center;
    min-height: 2.5rem;
    padding: 0.3rem 0.8rem;
    border-radius: 8px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .names > li[aria-selected='true'] {
    background: var(--_wash);
    box-shadow: inset 3px 0 0 var(--_ember);
  }
  @media (hover: hover) {
    .names > li:hover {
      background: var(--_wash);
    }
  }
  @media (forced-colors: active) {
    .names > li[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
