import type { CheckFinding } from '../../finding.ts'
import { type Heading, type LabelStyle, printLabel } from '../../layers/structure/headings.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** One list of headings that is still open. */
interface OpenList {
  key: string
  style: LabelStyle
  last: Heading
}

/** Headings that jump, stand twice or go back; a list may begin again below another heading. */
export function checkNumbering({ text, headings, passages }: Understanding): CheckFinding[] {
  const findings: CheckFinding[] = []
  let open: OpenList[] = []
  const reported = new Set<string>()
  for (const found of headings) {
    open = open.slice(-24)
    const heading = settle(found, open)
    const key = `${heading.style} ${heading.prefix}`
    const at = findOpen(open, key, heading)
    const list = open[at]
    if (!list) {
      open = [...trimDeeper(open, heading), { key, style: heading.style, last: heading }]
      continue
    }
    const step = heading.value - list.last.value
    if (isFollowing(heading, list.last)) {
      open = [...open.slice(0, at), { ...list, last: heading }, ...open.slice(at + 1).filter(isRunning)]
    } else if (isFirstAgain(headings, found, list.last)) {
      findings.push(sayTwice(text, heading, list.last))
      open = [...open.slice(0, at), { ...list, last: heading }]
    } else if (heading.value === 1) {
      open = [...open.slice(0, at + 1), { key, style: heading.style, last: heading }]
    } else {
      const finding =
        step === 0 || step > 0
          ? judge(text, heading, list.last, {
              isHeading: isHeadingLike(passages[heading.paragraph]),
              isExcerpt: isExcerpt(headings, heading),
            })
          : undefined
      if (finding && !reported.has(finding.quote)) findings.push(finding)
      if (finding) reported.add(finding.quote)
      // What stands twice was meant to be the next: the one behind it then goes on rightly.
      const meant = step === 0 ? { ...heading, value: heading.value + 1 } : heading
      open = [
        ...open.slice(0, at),
        { ...list, last: step === 0 && isNextBut(headings, found, key) ? meant : heading },
      ]
    }
  }
  return findings
}

/** Whether the heading behind a doubled one goes on as if the doubled one had the next number. */
function isNextBut(headings: readonly Heading[], doubled: Heading, key: string): boolean {
  const next = headings
    .slice(headings.indexOf(doubled) + 1)
    .find((one) => `${one.style} ${one.prefix}` === key)
  return next?.value === doubled.value + 2
}

/** "1. Kinh tế", "1. Văn hóa", "2. Quốc phòng" line by line: nothing stands between that the second could begin anew. */
function isFirstAgain(headings: readonly Heading[], heading: Heading, last: Heading): boolean {
  const at = headings.indexOf(heading)
  const [before, next] = [headings[at - 1], headings[at + 1]]
  return (
    heading.value === 1 &&
    before === last &&
    last.value === 1 &&
    heading.paragraph === last.paragraph + 1 &&
    next?.style === heading.style &&
    next.prefix === heading.prefix &&
    next.value === 2 &&
    next.paragraph === heading.paragraph + 1
  )
}

/** Articles are counted on from chapter to chapter. */
const isRunning = ({ last }: OpenList): boolean => last.prefix === 'Điều'

/** "I.", "III." and no third: parts may have been left out on purpose. */
const isExcerpt = (headings: readonly Heading[], { style, prefix }: Heading): boolean =>
  style === 'roman' && headings.filter((one) => one.style === style && one.prefix === prefix).length === 2

const isHeadingLike = (passage: Understanding['passages'][number] | undefined): boolean =>
  passage !== undefined && passage.end - passage.start < 2000

/** The innermost open list of the kind that the heading continues; else the innermost of the kind. */
function findOpen(open: readonly OpenList[], key: string, heading: Heading): number {
  const continued = open.findLastIndex((list) => list.key === key && isFollowing(heading, list.last))
  return continued >= 0 ? continued : open.findLastIndex((list) => list.key === key)
}

/** "i" may be a letter or a roman one, as its neighbours say. */
function settle(heading: Heading, open: readonly OpenList[]): Heading {
  if (!heading.otherwise) return heading
  const other = { ...heading, ...heading.otherwise }
  const innermost = open.findLast(({ style }) => style === heading.style || style === other.style)
  if (!innermost)
    return heading.value > 1 && heading.value !== 5 && heading.value !== 10 && heading.label.length === 1
      ? other
      : heading
  if (innermost.style === other.style && isFollowing(other, innermost.last)) return other
  return innermost.style === other.style && !isFollowing(heading, innermost.last) && heading.value > 1
    ? other
    : heading
}

/** Some lists of letters leave out đ. */
function isFollowing(heading: Heading, last: Heading): boolean {
  const step = heading.value - last.value
  if (step === 1) return true
  return step === 2 && /^e$/i.test(heading.label) && /^d$/i.test(last.label)
}

/** "2.1" belongs below "2": a list of another prefix closes the deeper ones. */
function trimDeeper(open: readonly OpenList[], heading: Heading): OpenList[] {
  if (heading.style === 'decimal') {
    const depth = heading.prefix.split('.').length
    const at = open.findIndex(
      ({ style, last }) => style === 'decimal' && last.prefix.split('.').length >= depth,
    )
    return at < 0 ? [...open] : open.slice(0, at)
  }
  return heading.style === 'word' || heading.style === 'roman' || heading.style === 'capital'
    ? open.slice(0, firstBelow(open, heading.style))
    : [...open]
}

const ranks: Record<LabelStyle, number> = {
  word: 0,
  capital: 1,
  roman: 2,
  'lower-roman': 3,
  arabic: 3,
  decimal: 4,
  letter: 5,
  'arabic-paren': 5,
  'letter-paren': 5,
}

function firstBelow(open: readonly OpenList[], style: LabelStyle): number {
  const at = open.findIndex((list) => ranks[list.style] > ranks[style])
  return at < 0 ? open.length : at
}

function judge(
  text: string,
  heading: Heading,
  last: Heading,
  { isHeading, isExcerpt }: { isHeading: boolean; isExcerpt: boolean },
): CheckFinding | undefined {
  const step = heading.value - last.value
  if (!isHeading || step > 12) return undefined
  const span = labelled(heading)
  const next = printLabel(heading, last.value + 1)
  if (step === 0) return sayTwice(text, heading, last)
  const missing =
    step === 2
      ? `thiếu mục "${next}"`
      : `thiếu từ mục "${next}" đến mục "${printLabel(heading, heading.value - 1)}"`
  return report(text, 'numbering', isExcerpt ? 'hint' : 'error', span, {
    message: `Số mục nhảy từ "${last.label}" sang "${heading.label}": ${missing}.`,
    suggest: next,
    related: [last],
  })
}

/** The label and the first words behind it. */
const labelled = ({ labelSpan, start, end }: Heading) => ({
  start: labelSpan.start,
  end: Math.min(end, start + 60),
})

function sayTwice(text: string, heading: Heading, last: Heading): CheckFinding {
  const next = printLabel(heading, last.value + 1)
  return report(text, 'numbering', 'warning', labelled(heading), {
    message: `Số thứ tự "${heading.label}" dùng cho hai mục; mục sau có lẽ là "${next}".`,
    suggest: next,
    related: [last],
  })
}
