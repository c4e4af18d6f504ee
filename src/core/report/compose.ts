import { printRoman } from '../vietnamese/numbers.ts'
import { fillNotes } from './cite.ts'
import { composeBlock, keyOfGap } from './compose-block.ts'
import type { Citing, ComposedSection, Desk, Notebook } from './desk.ts'
import { frameTitles, loop } from './desk.ts'
import { type Environment, holds } from './environment.ts'
import type { Block, Heading, Inline, Paragraph } from './model.ts'
import type { AppendixSpec, BlockSpec, Outline, SectionSpec } from './outline-file.ts'
import { type OwnBlock, type Woven, weaveSection } from './weave.ts'
import { fillWords } from './write-inline.ts'
import { writeItem } from './write-item.ts'

/** The body of a report and its appendices, with what was missing and what was made up. */
export interface Composition {
  body: Block[]
  appendices: { key: string; title: string; orientation: AppendixSpec['orientation']; blocks: Block[] }[]
  notebook: Notebook
}

/**
 * Writes the outline out for one commune-year: conditions decided, loops run, figures bound, what people
 * wrote put in its place, sections numbered.
 */
export function composeOutline(outline: Outline, environment: Environment, citing: Citing): Composition {
  const notebook: Notebook = {
    ...citing,
    missing: new Map(),
    synthetic: new Map(),
    citations: new Map(),
    sections: [],
  }
  const desk = (section: string): Desk => ({ environment, notebook, section, round: '' })
  const body = [
    ...composeFrame(desk('opening'), outline.opening, { title: frameTitles.opening, level: 0, part: 'body' }),
    ...composeSections(desk(''), outline.sections, 1, ''),
    ...composeFrame(desk('closing'), outline.closing, { title: frameTitles.closing, level: 0, part: 'body' }),
  ]
  const appendices = outline.appendices
    .map(({ key, orientation, title: template, blocks }) => {
      const title = fillWords(environment, template)
      const written = composeFrame(desk(key), blocks, { title, level: 1, part: 'appendix' })
      return { key, title, orientation, blocks: written }
    })
    .filter((appendix) => appendix.blocks.length > 0)
  fillNotes(notebook)
  return { body, appendices, notebook }
}

type Frame = Pick<ComposedSection, 'title' | 'level' | 'part'>

/** A part that has no sections of its own: what opens and closes the report, and the appendices. */
function composeFrame(desk: Desk, specs: readonly BlockSpec[], frame: Frame): Block[] {
  const woven = composeOwn(desk, specs)
  const isPrinted = woven.items.length > 0
  desk.notebook.sections.push({ key: desk.section, ...frame, isPrinted, ...woven })
  return printItems(woven)
}

function composeSections(
  desk: Desk,
  specs: readonly SectionSpec[],
  depth: 1 | 2 | 3,
  parentNumber: string,
): Block[] {
  const drafts = specs.flatMap((spec) => expandSection(desk, spec))
  let position = 0
  return drafts.flatMap(({ spec, desk: inside }) => {
    const number = spec.run_in ? undefined : numberOf(depth, position + 1, parentNumber)
    const heading: Heading = {
      type: 'heading',
      level: spec.run_in ? 4 : depth,
      ...(number ? { number } : {}),
      text: fillWords(inside.environment, spec.heading),
      section: inside.section,
    }
    const blocks = composeContent(inside, spec, depth, heading, number ?? parentNumber)
    if (blocks.length === 0) return []
    if (number) position += 1
    return [heading, ...blocks]
  })
}

/** What stands below a heading; the section is noted down before the ones in it. */
function composeContent(
  desk: Desk,
  spec: SectionSpec,
  depth: 1 | 2 | 3,
  { level, text: title, number: ownNumber }: Heading,
  number: string,
): Block[] {
  const deeper = depth < 3 ? ((depth + 1) as 2 | 3) : 3
  const { sections } = desk.notebook
  const place = sections.length
  const frame = { key: desk.section, title, level, part: 'body' as const }
  let woven = composeOwn(desk, spec.blocks ?? [])
  sections.push({ ...frame, isPrinted: false, ...woven })
  const inner = composeSections(desk, spec.sections ?? [], deeper, number)
  if (woven.items.length === 0 && inner.length === 0 && spec.empty) {
    const gap = { narrative: 'text', label: spec.empty, required: true }
    woven = composeOwn(desk, [gap])
  }
  const blocks = [...printItems(woven), ...inner]
  const isPrinted = blocks.length > 0
  sections[place] = {
    ...frame,
    ...(isPrinted && ownNumber ? { number: ownNumber } : {}),
    isPrinted,
    ...woven,
  }
  return blocks
}

/** "I", "1", "1.1": a section counts among the kept ones, so no number is ever skipped. */
function numberOf(depth: number, position: number, parent: string): string {
  if (depth === 1) return printRoman(position)
  return depth === 2 ? String(position) : `${parent}.${position}`
}

function expandSection(desk: Desk, spec: SectionSpec): { spec: SectionSpec; desk: Desk }[] {
  const { environment } = desk
  const environments = spec.each ? loop(environment, spec.each).map(({ inside }) => inside) : [environment]
  return environments
    .filter((inside) => !spec.when || holds(inside, spec.when))
    .map((inside) => ({ spec, desk: { ...desk, environment: inside, section: fillWords(inside, spec.key) } }))
}

/**
 * The blocks of a section itself. What a sentence lacks is only noted when the sentence is printed: one that
 * people wrote in other words or left out asks for nothing any more.
 */
function composeOwn(desk: Desk, specs: readonly BlockSpec[]): Woven {
  const content = desk.environment.contents.get(desk.section)
  const notes = { missing: new Map(), synthetic: new Map() }
  const inside: Desk = { ...desk, notebook: { ...desk.notebook, ...notes } }
  const auto = nameApart(specs.flatMap((block, position) => composeBlock(inside, block, `s${position + 1}`)))
  const woven = weaveSection(auto, content, (item) => writeItem(inside, item))
  const printed = new Set(woven.items.flatMap(({ block }) => listNoted(block)))
  for (const name of ['missing', 'synthetic'] as const) {
    for (const [key, note] of notes[name]) {
      if (printed.has(key) && !desk.notebook[name].has(key)) desk.notebook[name].set(key, note)
    }
  }
  return woven
}

/** Keys of everything a block prints that may have been noted down: its figures, and the gap it stands for. */
function listNoted(block: OwnBlock): string[] {
  const content = block.type === 'table' ? block.rows.flat().flatMap((cell) => cell.content) : block.content
  return [
    keyOfGap(block.section, block.block),
    ...content.flatMap((run) => (run.type === 'figure' ? [run.key] : [])),
  ]
}

/** Two blocks of one name in a section are told apart by a number. */
function nameApart(blocks: readonly OwnBlock[]): OwnBlock[] {
  const counts = new Map<string, number>()
  return blocks.map((block) => {
    const count = (counts.get(block.block) ?? 0) + 1
    counts.set(block.block, count)
    return count === 1 ? block : { ...block, block: `${block.block}~${count}` }
  })
}

const printItems = ({ items }: Woven): Block[] =>
  items.map(({ block }) =>
    block.type === 'table' ? block : { ...block, content: mark(block.style, block.content) },
  )

/** What a line of a list begins with. */
export const lineMarks: Partial<Record<Paragraph['style'], string>> = { dash: '- ', plus: '+ ' }

/** "- " and "+ " are words of the paragraph, so that every form prints them alike. */
function mark(style: Paragraph['style'], content: Inline[]): Inline[] {
  const sign = lineMarks[style]
  if (!sign) return content
  const [first, ...rest] = content
  return first?.type === 'text' && !first.bold && !first.italic
    ? [{ ...first, text: sign + first.text }, ...rest]
    : [{ type: 'text', text: sign }, ...content]
}
