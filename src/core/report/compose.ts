import { printRoman } from '../vietnamese/numbers.ts'
import { composeTable } from './compose-table.ts'
import { type Citing, type Desk, loop, type Notebook } from './desk.ts'
import { type Environment, holds } from './environment.ts'
import type { Block, Heading, Inline, Paragraph } from './model.ts'
import type { AppendixSpec, BlockSpec, Outline, SectionSpec, Sentence } from './outline-file.ts'
import { fillWords, writeInline } from './write-inline.ts'

/** The body of a report and its appendices, with what was missing and what was made up. */
export interface Composition {
  body: Block[]
  appendices: { title: string; orientation: AppendixSpec['orientation']; blocks: Block[] }[]
  notebook: Notebook
}

/** Writes the outline out for one commune-year: conditions decided, loops run, figures bound, sections numbered. */
export function composeOutline(outline: Outline, environment: Environment, citing: Citing): Composition {
  const notebook: Notebook = { ...citing, missing: new Map(), synthetic: new Map() }
  const desk = (section: string): Desk => ({ environment, notebook, section })
  const body = [
    ...outline.opening.flatMap((block) => composeBlock(desk('opening'), block)),
    ...composeSections(desk(''), outline.sections, 1, ''),
    ...outline.closing.flatMap((block) => composeBlock(desk('closing'), block)),
  ]
  const appendices = outline.appendices
    .map((appendix) => ({
      title: fillWords(environment, appendix.title),
      orientation: appendix.orientation,
      blocks: appendix.blocks.flatMap((block) => composeBlock(desk(appendix.key), block)),
    }))
    .filter((appendix) => appendix.blocks.length > 0)
  return { body, appendices, notebook }
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
    const blocks = composeContent(inside, spec, depth, number ?? parentNumber)
    if (blocks.length === 0) return []
    if (number) position += 1
    const heading: Heading = {
      type: 'heading',
      level: spec.run_in ? 4 : depth,
      ...(number ? { number } : {}),
      text: fillWords(inside.environment, spec.heading),
      section: inside.section,
    }
    return [heading, ...blocks]
  })
}

function composeContent(desk: Desk, spec: SectionSpec, depth: 1 | 2 | 3, number: string): Block[] {
  const deeper = depth < 3 ? ((depth + 1) as 2 | 3) : 3
  const written = [
    ...(spec.blocks ?? []).flatMap((block) => composeBlock(desk, block)),
    ...writeNarrative(desk, desk.section),
    ...composeSections(desk, spec.sections ?? [], deeper, number),
  ]
  if (written.length > 0 || !spec.empty) return written
  return composeNarrative(desk, { narrative: desk.section, label: spec.empty, required: true })
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

function composeBlock(desk: Desk, block: BlockSpec): Block[] {
  const { environment } = desk
  if ('say' in block) return composeSentence(desk, block)
  if ('choose' in block) return composeChoice(desk, block.choose)
  if ('each' in block) {
    const rounds = loop(environment, block.each)
    if (rounds.length === 0) return (block.none ?? []).flatMap((inner) => composeBlock(desk, inner))
    return rounds.flatMap(({ inside }) =>
      block.blocks.flatMap((inner) => composeBlock({ ...desk, environment: inside }, inner)),
    )
  }
  if ('narrative' in block) return composeNarrative(desk, block)
  if (block.when && !holds(environment, block.when)) return []
  return composeTable(desk, block.table)
}

function composeChoice(desk: Desk, options: Extract<BlockSpec, { choose: unknown }>['choose']): Block[] {
  const chosen = options.find((option) => !option.when || holds(desk.environment, option.when))
  if (!chosen) return []
  return 'say' in chosen
    ? composeSentence(desk, { ...chosen, when: undefined })
    : chosen.blocks.flatMap((block) => composeBlock(desk, block))
}

function composeSentence(desk: Desk, sentence: Sentence): Block[] {
  if (sentence.when && !holds(desk.environment, sentence.when)) return []
  const content = writeInline(desk, sentence.say, { fragments: sentence.with })
  return [paragraph(desk, sentence.style, content, 'system')]
}

const paragraph = (
  desk: Desk,
  style: Paragraph['style'],
  content: Inline[],
  origin: Paragraph['origin'],
): Paragraph => ({ type: 'paragraph', style, content: mark(style, content), section: desk.section, origin })

const marks: Partial<Record<Paragraph['style'], string>> = { dash: '- ', plus: '+ ' }

/** "- " and "+ " are words of the paragraph, so that every form prints them alike. */
function mark(style: Paragraph['style'], content: Inline[]): Inline[] {
  const sign = marks[style]
  if (!sign) return content
  const [first, ...rest] = content
  return first?.type === 'text' && !first.bold && !first.italic
    ? [{ ...first, text: sign + first.text }, ...rest]
    : [{ type: 'text', text: sign }, ...content]
}

function writeNarrative(desk: Desk, key: string, style: Paragraph['style'] = 'body'): Paragraph[] {
  const paragraphs = desk.environment.narratives.get(key) ?? []
  return paragraphs.map((text) => paragraph(desk, style, [{ type: 'text', text }], 'unit'))
}

function composeNarrative(desk: Desk, block: Extract<BlockSpec, { narrative: string }>): Block[] {
  const key = fillWords(desk.environment, block.narrative)
  const written = writeNarrative(desk, key, block.style)
  if (written.length > 0 || !block.required) return written
  const label = fillWords(desk.environment, block.label)
  desk.notebook.missing.set(`narrative:${key}`, {
    key: `narrative:${key}`,
    label,
    reason: 'chưa viết',
    section: desk.section,
    enteredIn: 'Báo cáo',
  })
  return [
    paragraph(desk, 'note', [{ type: 'text', text: `${label}: chưa có nội dung.`, italic: true }], 'system'),
  ]
}
