import type { Page } from 'playwright-core'

/**
 * Goes through a page by Tab alone. @returns what could not be reached, and what showed no focus; empty where all is well.
 * Of a group of radio buttons, and of what arrow keys walk through, one is reached.
 */
export const whatKeysMiss = async (page: Page): Promise<string[]> => {
  await page.evaluate(() => {
    const isSeen = (element: Element) => {
      const box = element.getBoundingClientRect()
      const isShown = element.checkVisibility({ visibilityProperty: true })
      return isShown && box.width > 0 && box.height > 0 && element.closest('[inert]') === null
    }
    const groups = new Set<string>()
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled):not([type="hidden"]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]',
    )) {
      if (!isSeen(element) || element.tabIndex < 0) continue
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (groups.has(element.name)) continue
        groups.add(element.name)
        const group = `input[type="radio"][name="${CSS.escape(element.name)}"]`
        const chosen = document.querySelector<HTMLElement>(`${group}:checked`) ?? element
        chosen.dataset.walk = 'wished'
      } else element.dataset.walk = 'wished'
    }
    // A page may have put the focus somewhere itself: the walk begins at the top.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const wished = await page.locator('[data-walk="wished"]').count()
  const found: string[] = []
  for (let press = 0; press < wished + 30; press++) {
    await page.keyboard.press('Tab')
    const what = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (element === null || element === document.body) return 'out'
      const isAgain = element.dataset.walk === 'reached'
      // One box may hold several places of its own, as the text box with its buttons does.
      if (isAgain && element.shadowRoot === null) return 'again'
      element.dataset.walk = 'reached'
      const deep = (element.shadowRoot?.activeElement as HTMLElement | null) ?? element
      const places = [
        deep,
        deep.parentElement,
        deep.parentElement?.parentElement,
        deep.nextElementSibling,
        deep.closest('label'),
        deep.closest('.paper'),
      ]
      const hasOutline = places.some((place) => {
        if (!place) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(place)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
      })
      const hasShadow = [deep, deep.parentElement].some(
        (place) => place && getComputedStyle(place).boxShadow !== 'none',
      )
      if (hasOutline || hasShadow) return 'seen'
      return `no focus to be seen: ${deep.tagName.toLowerCase()}.${deep.className} “${(deep.textContent ?? '').trim().slice(0, 50)}”`
    })
    if (what === 'out' && press > 0) break
    if (what.startsWith('no focus')) found.push(what)
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-walk="wished"]')].map(
      (element) =>
        `not reached: ${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 50)}”`,
    ),
  )
  return [...new Set([...found, ...missed])]
}
