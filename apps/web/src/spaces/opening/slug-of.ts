const maxChars = 40

/** An address made from a name: “Café Nord” → `cafe-nord`. Empty where the name has no letters that fit. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, maxChars)
    .replace(/^-+|-+$/gu, '')
