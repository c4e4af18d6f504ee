import type { Span } from '../../document.ts'

/**
 * Looking up stretches by their place. The lists stand in the order of the text, so that a place is found
 * in a few steps: going through a whole text for every sentence of it would cost its length squared.
 */

/** The index of the first stretch that begins at an offset or behind it; the length when there is none. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The stretches that begin and end inside of another; none of them reaches over the one behind it. */
export function listWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const found: T[] = []
  for (let at = firstFrom(spans, start); ; at += 1) {
    const span = spans[at]
    if (!span || span.start >= end) return found
    if (span.end <= end) found.push(span)
  }
}

/** The last stretch that begins at an offset or before it. */
export const lastUntil = <T extends Span>(spans: readonly T[], offset: number): T | undefined =>
  spans[firstFrom(spans, offset + 1) - 1]
