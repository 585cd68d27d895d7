import { HearthPause } from './hearth-pause.ts'

/** Makes `<hearth-pause>` known to the page; a second call changes nothing. */
export function defineHearthPause(): void {
  if (!customElements.get('hearth-pause')) customElements.define('hearth-pause', HearthPause)
}
