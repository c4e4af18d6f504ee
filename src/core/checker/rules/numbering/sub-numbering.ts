import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Heading, type LabelStyle, printLabel } from '../../layers/structure/headings.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const outer: ReadonlySet<LabelStyle> = new Set<LabelStyle>(['word', 'capital', 'roman', 'arabic'])

/** Numbers within numbers that belong to another heading, and lists below a heading that begin with two. */
export function checkSubNumbers({ text, headings }: Understanding): CheckFinding[] {
  return [...findStrangers(text, headings), ...findAdopted(text, headings), ...findHeadless(text, headings)]
}

const depthOf = ({ prefix }: Heading): number => prefix.split('.').length
const isTitled = (text: string, { labelSpan }: Heading): boolean =>
  /^[.)]*\s*\p{Lu}/u.test(text.slice(labelSpan.end, labelSpan.end + 8))

/** "3.1", "3.2", then "2.3" with no heading between: the count goes on, the number before it does not. */
function findStrangers(text: string, headings: readonly Heading[]): CheckFinding[] {
  let siblings: Heading[] = []
  let parent: Heading | undefined
  return gather(headings, (heading) => {
    if (heading.style !== 'decimal') {
      if (!outer.has(heading.style)) return []
      siblings = []
      parent = heading
      return []
    }
    const depth = depthOf(heading)
    const last = siblings[depth]
    siblings = siblings.slice(0, depth)
    siblings[depth] = heading
    if (!last || last.prefix === heading.prefix || heading.value !== last.value + 1) return []
    // "2.", "1.1.", "2.2.": the one before is wrong, this one goes with its heading.
    if (!isTitled(text, heading) || String(parent?.value) === heading.prefix) return []
    siblings[depth] = { ...heading, prefix: last.prefix }
    const right = printLabel(last, heading.value)
    return [say(text, heading, right, `Sau mục "${last.label}" phải là mục "${right}"`, last)]
  })
}

/** "2.1" right below heading 3, where other headings give their own number to what is below them. */
function findAdopted(text: string, headings: readonly Heading[]): CheckFinding[] {
  const led = gather(headings, (child, at) => {
    const [parent, next] = [headings[at - 1], headings[at + 1]]
    const isLed =
      parent?.style === 'arabic' &&
      child.style === 'decimal' &&
      next?.style === 'decimal' &&
      /^\d+$/.test(child.prefix) &&
      child.prefix !== String(parent.value) &&
      next.prefix === String(parent.value) &&
      next.value === 2
    return isLed ? [{ parent, child }] : []
  })
  // "4.", "3.3.", "4.2.": the one between belongs to the heading above it.
  if (led.length === 1 && led[0]) {
    const { parent, child } = led[0]
    const right = `${parent.value}.1`
    return [say(text, child, right, `Mục con đầu tiên của mục "${parent.label}" phải là "${right}"`, parent)]
  }
  const families = gather(headings, (child, at) => {
    const parent = headings[at - 1]
    const isFirst = parent && (parent.style === 'arabic' || parent.style === 'roman')
    if (!isFirst || child.style !== 'decimal' || child.value !== 1 || !/^\d+$/.test(child.prefix)) return []
    return [{ parent, child, isOwn: Number(child.prefix) === parent.value }]
  })
  const strange = families.filter(({ isOwn }) => !isOwn)
  const [only] = strange
  const isUsual = families.some(({ parent, isOwn }) => isOwn && parent.style === only?.parent.style)
  if (!only || strange.length > 1 || !isUsual || !isTitled(text, only.child)) return []
  const { parent, child } = only
  const right = `${parent.value}.1`
  return [say(text, child, right, `Mục con đầu tiên của mục "${parent.label}" phải là "${right}"`, parent)]
}

/** "II." and right below it "2.", "3.": the first is missing, unless the count goes on from the part before. */
function findHeadless(text: string, headings: readonly Heading[]): CheckFinding[] {
  return gather(headings, (heading, at) => {
    const parent = headings[at - 1]
    const next = headings[at + 1]
    if (!parent || heading.value !== 2 || next?.value !== 3) return []
    if (next.style !== heading.style || next.prefix !== heading.prefix) return []
    if (!(isBelowPart(heading, parent) || isBelowNumber(heading, parent))) return []
    if (isOfExcerpt(headings, parent)) return []
    const before = headings
      .slice(0, at)
      .findLast(({ style, prefix }) => style === heading.style && prefix === heading.prefix)
    if (before && before.value === 1) return []
    const right = printLabel(heading, 1)
    return [
      say(
        text,
        heading,
        right,
        `Mục "${parent.label}" bắt đầu từ mục "${heading.label}", thiếu mục "${right}"`,
        parent,
      ),
    ]
  })
}

/** "I." and behind it "IV.": of an excerpt not only parts are left out. */
const isOfExcerpt = (headings: readonly Heading[], part: Heading): boolean => {
  const next = headings.slice(headings.indexOf(part) + 1).find(({ style }) => style === part.style)
  return part.style === 'roman' && next !== undefined && next.value > part.value + 1
}

const isBelowPart = (heading: Heading, parent: Heading): boolean =>
  heading.style === 'arabic' && (parent.style === 'roman' || parent.prefix === 'Điều')
const isBelowNumber = (heading: Heading, parent: Heading): boolean =>
  heading.style === 'decimal' && parent.style === 'arabic' && heading.prefix === String(parent.value)

function say(text: string, heading: Heading, right: string, words: string, other: Heading): CheckFinding {
  const span = { start: heading.labelSpan.start, end: Math.min(heading.end, heading.start + 60) }
  return report(text, 'numbering', 'error', span, {
    message: `${words}, văn bản ghi "${heading.label}".`,
    suggest: right,
    related: [other],
  })
}
