import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** What does not fit on the page as it stands: wider than the window, cut off, or leaking out of its box. Empty where all fits. */
export const whatDoesNotFit = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const width = document.documentElement.clientWidth
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 60)}”`
    const isHidden = (element: Element, style: CSSStyleDeclaration) =>
      style.visibility === 'hidden' ||
      style.clipPath !== 'none' ||
      (element as HTMLElement).offsetWidth <= 1 ||
      element.closest('.visually-hidden, .skip-link, [aria-hidden="true"], details:not([open]) > :not(summary)') !==
        null
    /** What may be pushed sideways by hand is reached so; a text box has its own way. */
    const isScrolled = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || isScrolled(element.parentElement))
    if (document.documentElement.scrollWidth > width + 1) {
      found.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`)
    }
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('svg') !== null) continue
      const style = getComputedStyle(element)
      if (style.display === 'none' || isHidden(element, style)) continue
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      if ((box.right > width + 1 || box.left < -1) && !isScrolled(element.parentElement)) {
        found.push(`outside the window (${Math.round(box.left)}–${Math.round(box.right)}): ${name(element)}`)
      }
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
      )
      const isBox =
        !['inline', 'contents'].includes(style.display) && !/^(TEXTAREA|INPUT|SELECT)$/.test(element.tagName)
      if (hasWords && isBox && !isScrolled(element) && style.textOverflow !== 'ellipsis') {
        if (element.scrollWidth > element.clientWidth + 2) found.push(`wider than its box: ${name(element)}`)
        // An excerpt of some lines is meant to end before its text does.
        if (
          style.webkitLineClamp === 'none' &&
          /hidden|clip/.test(style.overflowY) &&
          element.scrollHeight > element.clientHeight + 2
        ) {
          found.push(`cut off below: ${name(element)}`)
        }
      }
    }
    return [...new Set(found)]
  })

/** What axe finds in the page, one line for each rule. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere)
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(place: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run(document.body)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' ')}`)
  })
}
