/** Whether passkeys work here: the browser knows them, and the address is a name; one of numbers can have none. */
export const hasPasskeys = (): boolean =>
  'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(window.location.hostname)
