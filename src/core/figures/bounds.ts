/**
 * What a number is when it is not the number itself: more than ("trên", "hơn"), at least, at most, or about it.
 */
export const bounds = ['above', 'at-least', 'at-most', 'about'] as const
export type Bound = (typeof bounds)[number]

/** The words before the number. */
export const boundWords: Record<Bound, string> = {
  above: 'trên ',
  'at-least': 'ít nhất ',
  'at-most': 'nhiều nhất ',
  about: 'khoảng ',
}

/**
 * The bound of a sum: more than one thousand and forty more is more than one thousand and forty. Lower and upper
 * bounds together say only "about".
 */
export function combineBounds(parts: readonly (Bound | undefined)[]): Bound | undefined {
  const found = new Set(parts)
  found.delete(undefined)
  const isOnly = (...allowed: Bound[]) => [...found].every((bound) => bound && allowed.includes(bound))
  if (found.size === 0) return undefined
  if (isOnly('above', 'at-least')) return found.has('above') ? 'above' : 'at-least'
  return isOnly('at-most') ? 'at-most' : 'about'
}
