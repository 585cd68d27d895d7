import type { Page } from 'playwright-core'

/** Who the demo community has, and how they sign in. */
export const demo = { slug: 'lantern-street', password: 'lantern-street-demo', keeper: 'maren' } as const

/** The pages of the app, as a keeper of the demo community can reach them; `outside` can be read signed out. */
export const pages = {
  outside: ['/', '/sign-in', '/join', '/reset', '/try', '/help', '/api', '/nowhere'],
  inside: [
    '',
    '/new',
    '/tags',
    '/search',
    '/search?q=garden',
    '/my-reports',
    '/me',
    '/boundaries',
    '/thanks',
    '/mentions',
    '/notices',
    '/notices/settings',
    '/rules',
    '/cases',
    '/decisions',
    '/appeals',
    '/settings',
    '/settings/people',
    '/settings/invitations',
    '/settings/rules',
    '/settings/pauses',
    '/settings/words',
    '/settings/wordings',
    '/settings/doors',
    '/settings/doors/suggestions',
    '/settings/doors/compare',
  ],
  account: ['/account', '/new-space'],
} as const

/** Signs in at the demo with the fields themselves, since their labels may be in any language. Ends in the space. */
export const signInToDemo = async (page: Page, name: string = demo.keeper): Promise<void> => {
  await page.goto('/sign-in')
  await page.locator('input[autocomplete^="username"]').fill(name)
  await page.locator('input[type="password"]').fill(demo.password)
  await page.locator('main button[type="submit"]').click()
  await page.waitForURL((url) => url.pathname.startsWith('/s/') || url.pathname === '/')
}

/** Goes to a page and waits until it is all there. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await page.locator('main h1, main h2').first().waitFor()
  await page.waitForFunction(() => document.querySelector('main .loading') === null)
  await page.evaluate(() => document.fonts.ready)
}

/** Addresses of a thread, a person, a case and a decision of the demo, found as a person finds them. */
export const findDemoPages = async (page: Page): Promise<string[]> => {
  const space = `/s/${demo.slug}`
  const found: string[] = []
  const first = async (path: string, part: string) => {
    await goTo(page, path)
    const link = page.locator(`main a[href^="${space}/${part}/"]`).first()
    const href = (await link.count()) === 0 ? null : await link.getAttribute('href')
    if (href) found.push(href)
  }
  await first(space, 'p')
  await first(space, 'people')
  await first(`${space}/cases`, 'cases')
  await first(`${space}/decisions`, 'decisions')
  if (found[0]) found.push(`${found[0].split('#')[0]}/report`)
  return found
}
