import type { HearthComposer } from '../hearth-composer.ts'

/** A composer alone on the page, with its text field in focus. */
export async function composerOnPage(properties: Partial<HearthComposer>): Promise<HearthComposer> {
  document.documentElement.lang = 'en'
  document.body.replaceChildren()
  const composer = document.createElement('hearth-composer')
  Object.assign(composer, properties)
  document.body.append(composer)
  await composer.updateComplete
  composer.focus()
  return composer
}

/** The elements inside the composer that carry a part's name. */
export function parts(composer: HearthComposer, name: string): HTMLElement[] {
  return [...(composer.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])]
}

/** The one element with that part's name; throws if there is none, or if it is not shown. */
export function part(composer: HearthComposer, name: string): HTMLElement {
  const [found] = parts(composer, name)
  if (found === undefined || !found.checkVisibility()) throw new Error(`The part ${name} is not shown.`)
  return found
}

/** Collects what an event of the composer told. */
export function collect<T>(composer: HearthComposer, name: string): T[] {
  const details: T[] = []
  composer.addEventListener(name, (event) => details.push((event as CustomEvent<T>).detail))
  return details
}
