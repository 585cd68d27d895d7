import { HearthComposer } from './hearth-composer.ts'

/** Makes `<hearth-composer>` known to the page; a second call changes nothing. */
export function defineHearthComposer(): void {
  if (!customElements.get('hearth-composer')) customElements.define('hearth-composer', HearthComposer)
}
