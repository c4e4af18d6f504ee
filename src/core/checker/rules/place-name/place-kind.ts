import { spellingKey } from '../../../vietnamese/text.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { PlaceMention } from '../../layers/places/names.ts'
import { findOwnUnit, isUnitChanged } from '../../layers/places/own-unit.ts'
import { partsTwo } from '../../layers/places/two-places.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Kinds of one level: a place is of one of them. */
const levels = [/^(?:xã|phường|thị trấn)$/u, /^(?:huyện|quận|thị xã)$/u]

/** "PHƯỜNG TÂN HẢI" at the head, or twice in the text, and "xã Tân Hải" once: one unit of two kinds. */
export function checkPlaceKinds(read: Understanding): CheckFinding[] {
  const { text, places, passages } = read
  const units = places.filter(({ kind }) => levels.some((level) => level.test(kind)))
  if (units.length === 0 || isUnitChanged(text)) return []
  const own = findOwnUnit(text, passages)
  return gather(levels, (level) =>
    gather([...byName(units.filter(({ kind }) => level.test(kind)))], ([key, mentions]) => {
      if (own?.key === key && level.test(own.kind))
        return mentions
          .filter(({ kind }) => kind !== own.kind)
          .map((place) => say(text, place, own.kind, 'Đầu văn bản'))
      return judge(text, mentions)
    }),
  )
}

function byName(units: readonly PlaceMention[]): Map<string, PlaceMention[]> {
  const names = new Map<string, PlaceMention[]>()
  for (const unit of units) {
    const key = spellingKey(unit.name)
    names.set(key, [...(names.get(key) ?? []), unit])
  }
  return names
}

/** Of one name the kind that is said once beside another one; a name of one word may be that of several places. */
function judge(text: string, mentions: readonly PlaceMention[]): CheckFinding[] {
  const kinds = [...new Set(mentions.map(({ kind }) => kind))]
  const [first] = mentions
  if (kinds.length !== 2 || !first?.name.includes(' ')) return []
  const times = (kind: string) => mentions.filter((one) => one.kind === kind).length
  // Of two kinds said as often the first one stands.
  const usual = kinds.reduce((best, kind) => (times(kind) > times(best) ? kind : best))
  const rare = mentions.filter(({ kind }) => kind !== usual)
  const [only, ...more] = rare
  const known = mentions.find(({ kind }) => kind === usual)
  if (!only || !known || more.length > 0) return []
  // A list names each of its places, and two that are set against each other are two.
  const isListed = [only, known].some(({ list }) => list !== undefined)
  return isListed || mentions.some((one) => one !== only && partsTwo(text, one, only))
    ? []
    : [say(text, only, usual, 'Chỗ khác')]
}

const say = (text: string, place: PlaceMention, kind: string, where: string): CheckFinding =>
  report(
    text,
    'place-name',
    'warning',
    { start: place.start - place.kind.length - 1, end: place.end },
    {
      message: `${where} là ${kind} ${place.name}, ở đây ghi ${place.kind} ${place.name}.`,
      suggest: `${kind} ${place.name}`,
    },
  )
