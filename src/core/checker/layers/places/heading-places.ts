import type { Span } from '../../document.ts'
import type { Passage } from '../../understanding.ts'
import { ranks } from '../structure/sections.ts'
import { lastUntil, listWithin } from '../text/order.ts'
import type { PlaceMention } from './names.ts'

/** Whether two places of a text stand below headings that name two different places. */
export type IsOtherPlace = (one: number, other: number) => boolean

interface Named extends Span {
  place: PlaceMention | undefined
}

/** How far into its line a heading names its place. */
const headLength = 70
/** Items, and lines without a number that the name of a place opens, "Thôn Nà Ca:". */
const bulletRank = 9

/**
 * "1. Thôn Nà Ca … 140/179 hộ" and "2. Thôn Pò Mạ … 140/159 hộ", or the parts "I. Xã A" and "II. Xã B": what stands below
 * the one says nothing of the other.
 */
export function readHeadingPlaces(
  text: string,
  passages: readonly Passage[],
  places: readonly PlaceMention[],
): IsOtherPlace {
  let open: { rank: number; place: PlaceMention | undefined }[] = []
  const lines: Named[] = passages.map((passage) => {
    const rank = passage.heading ? ranks[passage.heading.style] : passage.bullet ? bulletRank : undefined
    const place = findHead(text, passage, places)
    if (rank !== undefined) open = [...open.filter((one) => one.rank < rank), { rank, place }]
    else if (place) open = [...open.filter((one) => one.rank < bulletRank), { rank: bulletRank, place }]
    return { start: passage.start, end: passage.end, place: open.findLast((one) => one.place)?.place }
  })
  return (one, other) => {
    const [first, second] = [lastUntil(lines, one)?.place, lastUntil(lines, other)?.place]
    return (
      first !== undefined &&
      second !== undefined &&
      first.kind === second.kind &&
      first.name.toLowerCase() !== second.name.toLowerCase()
    )
  }
}

/** The one place that the head of a line names: in its first clause, of a line that a number, a dash or the name opens. */
function findHead(
  text: string,
  { start, end, heading, bullet }: Passage,
  places: readonly PlaceMention[],
): PlaceMention | undefined {
  const from = heading ? heading.labelSpan.end + 1 : start
  const clause =
    text.slice(from, Math.min(end, start + headLength)).split(/(?<=\p{sc=Latn})[.:;,(]|\d/u)[0] ?? ''
  const [place, ...others] = listWithin(places, { start: from, end: from + clause.length + 1 })
  if (!place || others.length > 0) return undefined
  if (heading || bullet) return place
  const isAlone = /^[^\p{sc=Latn}]*\p{sc=Latn}+(?:\s\p{sc=Latn}+)?\s$/u.test(text.slice(start, place.start))
  return isAlone && /^\s*(?::|$)/u.test(text.slice(place.end, end)) ? place : undefined
}
