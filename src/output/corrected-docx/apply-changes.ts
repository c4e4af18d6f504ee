import type { DocxPart, DocxRun } from '../../core/checker/original.ts'
import { escapeXml } from '../docx/xml.ts'
import type { Changes, Place } from './plan-changes.ts'

/** Who is named as the author of changes and comments, when, and which numbers are free. */
export interface Hand {
  author: string
  /** ISO moment without fractions. */
  date: string
  nextId: () => number
}

/** Something written at a place inside a run: insertions come before the ends of comments, these before starts. */
interface Mark {
  unit: number
  order: 0 | 1 | 2
  xml: string
}

interface Touched {
  marks: Mark[]
  deletions: { from: number; to: number }[]
}

/** The text of one part with the changes in it; all that no change touches stays letter by letter. */
export function applyChanges(
  part: DocxPart,
  number: number,
  runs: readonly DocxRun[],
  changes: Changes,
  hand: Hand,
): string {
  const p = prefixOf(part.xml)
  const edits: { at: number; to: number; xml: string; order: number }[] = []
  const touched = new Map<number, Map<number, Touched>>()
  const isHere = (run: number) => runs[run]?.part === number
  const at = ({ run, child }: Pick<Place, 'run' | 'child'>): Touched => {
    const children = touched.get(run) ?? new Map<number, Touched>()
    touched.set(run, children)
    const found = children.get(child) ?? { marks: [], deletions: [] }
    children.set(child, found)
    return found
  }
  const mark = (place: Place, order: Mark['order'], xml: string) => {
    const run = runs[place.run]
    if (!run || run.part !== number) return
    if (run.children[place.child]?.text !== undefined) at(place).marks.push({ unit: place.unit, order, xml })
    // Beside a whole run, where the place is not among letters.
    else if (order === 2) edits.push({ at: run.start, to: run.start, xml, order: 2 })
    else edits.push({ at: run.end, to: run.end, xml, order: 0 })
  }
  for (const deletion of changes.deletions) if (isHere(deletion.run)) at(deletion).deletions.push(deletion)
  for (const insertion of changes.insertions) {
    const run = runs[insertion.run]
    if (run) mark(insertion, 0, insertedXml(p, run, insertion.text, hand))
  }
  for (const { id, start, end } of changes.comments) {
    mark(start, 2, `<${p}commentRangeStart ${p}id="${id}"/>`)
    mark(end, 1, `<${p}commentRangeEnd ${p}id="${id}"/><${p}r><${p}commentReference ${p}id="${id}"/></${p}r>`)
  }
  for (const [index, children] of touched) {
    const run = runs[index]
    if (!run) continue
    for (const [child, what] of children) {
      const edit = splitChild(part.xml, p, run, child, what, hand)
      if (edit) edits.push({ ...edit, order: 1 })
    }
  }
  return splice(part.xml, edits)
}

function splice(
  xml: string,
  edits: readonly { at: number; to: number; xml: string; order: number }[],
): string {
  const parts: string[] = []
  let done = 0
  for (const edit of [...edits].sort((a, b) => a.at - b.at || a.order - b.order)) {
    parts.push(xml.slice(done, edit.at), edit.xml)
    done = Math.max(done, edit.to)
  }
  return parts.join('') + xml.slice(done)
}

/** The prefix of WordprocessingML in a part, with its colon. */
export function prefixOf(xml: string): string {
  const found = /xmlns(?::([\w.-]+))?\s*=\s*["'][^"']*wordprocessingml\/(?:2006\/)?main["']/.exec(xml)
  const prefix = found ? found[1] : 'w'
  return prefix === undefined ? '' : `${prefix}:`
}

function insertedXml(p: string, run: DocxRun, text: string, hand: Hand): string {
  const said = runXml(p, run, 't', text)
  // What somebody else has inserted and nobody accepted may simply grow.
  return run.isInserted ? said : `<${p}ins ${signature(p, hand)}>${said}</${p}ins>`
}

const signature = (p: string, { author, date, nextId }: Hand): string =>
  `${p}id="${nextId()}" ${p}author="${escapeXml(author)}" ${p}date="${date}"`

const runXml = (p: string, run: DocxRun, kind: 't' | 'delText', text: string): string =>
  `<${p}r>${run.properties}${textXml(p, kind, text)}</${p}r>`

const textXml = (p: string, kind: 't' | 'delText', text: string): string =>
  `<${p}${kind} xml:space="preserve">${escapeXml(text)}</${p}${kind}>`

/**
 * One `w:t` of a run, cut where marks stand and struck out where it is deleted. The run is closed before
 * each mark and opened again behind it; a run that would be left empty is not written.
 */
function splitChild(
  xml: string,
  p: string,
  run: DocxRun,
  number: number,
  { marks, deletions }: Touched,
  hand: Hand,
): { at: number; to: number; xml: string } | undefined {
  const child = run.children[number]
  if (child?.text === undefined) return undefined
  const { text } = child
  const cuts = [
    ...new Set([
      0,
      text.length,
      ...marks.map(({ unit }) => unit),
      ...deletions.flatMap(({ from, to }) => [from, to]),
    ]),
  ]
    .filter((unit) => unit >= 0 && unit <= text.length)
    .sort((a, b) => a - b)
  const openEnd = xml.indexOf('>', run.start) + 1
  const head = xml.slice(openEnd, child.start)
  const tail = xml.slice(child.end, xml.lastIndexOf('<', run.end - 1))
  const isFirst = head.trim() === run.properties
  const isLast = tail.trim() === ''
  let isOpen = !isFirst
  let said = ''
  const shut = () => {
    if (isOpen) said += `</${p}r>`
    isOpen = false
  }
  const open = () => {
    if (!isOpen)
      said +=
        isFirst && said === '' ? xml.slice(run.start, openEnd) + run.properties : `<${p}r>${run.properties}`
    isOpen = true
  }
  cuts.forEach((unit, place) => {
    const here = marks.filter((mark) => mark.unit === unit).sort((a, b) => a.order - b.order)
    if (here.length > 0) shut()
    for (const mark of here) said += mark.xml
    const to = cuts[place + 1]
    if (to === undefined) return
    const words = text.slice(unit, to)
    if (deletions.some((deletion) => deletion.from <= unit && to <= deletion.to)) {
      shut()
      said += `<${p}del ${signature(p, hand)}>${runXml(p, run, 'delText', words)}</${p}del>`
    } else {
      open()
      said += textXml(p, 't', words)
    }
  })
  if (isLast) shut()
  else open()
  return { at: isFirst ? run.start : child.start, to: isLast ? run.end : child.end, xml: said }
}
