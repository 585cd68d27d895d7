import { html, type TemplateResult } from 'lit'

/** A small fire: whoever reads along sits at the writer's own hearth. */
export const hearthSign: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
  <path
    fill="currentColor"
    d="M8.3 1.2c.3 2.5 3.9 3.9 3.9 7.9a4.2 4.2 0 0 1-8.4 0c0-1.9.9-3 1.7-4 .2 1 .6 1.7 1.3 2 0-2.4.5-4.3 1.5-5.9Zm-.2 7.5c-.9.9-1.5 1.6-1.5 2.5a1.5 1.5 0 0 0 3 0c0-1-.7-1.6-1.5-2.5Z"
  />
</svg>`
