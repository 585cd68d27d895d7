/** What the key beside the space bar is called here. */
export function modifierName(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'
}
