import type { Paragraph } from '../../../core/checker/document.ts'
import type { CheckedFile, DocxPart, SectionLook } from '../../../core/checker/original.ts'
import { DocumentComposer } from '../../../core/checker/reading/compose-document.ts'
import { Problem } from '../../../core/problem.ts'
import type { ReadingLimits } from '../limits.ts'
import { BodyReader } from './body-reader.ts'
import { openPackage } from './open-package.ts'
import type { Reading } from './paragraph-writer.ts'
import { readNumbering } from './read-numbering.ts'
import { readPageNumber } from './read-page-number.ts'
import { type Relations, readRelations } from './read-relations.ts'
import { readStyles } from './read-styles.ts'
import { walkXml } from './walk-xml.ts'

const cutShort = 'Văn bản quá dài: phần cuối chưa được đọc.'

/**
 * Reads a Word file as it would read on paper with all tracked changes accepted.
 *
 * @throws Problem `check.broken`, `check.encrypted`, `check.unsafe`, `check.type-refused` or `check.no-text`.
 */
export function readDocx(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): CheckedFile & { kind: 'docx' } {
  const parts = openPackage(name, bytes)
  try {
    return readParts(name, parts, limits)
  } catch (error) {
    if (error instanceof Problem) throw error
    // What the XML reader throws: the part is not well-formed.
    if (error instanceof Error && /^\d+:\d+: /.test(error.message))
      throw new Problem('check.broken', { name, kind: 'Word' })
    throw error
  }
}

function readParts(
  name: string,
  parts: ReturnType<typeof openPackage>,
  limits: ReadingLimits,
): CheckedFile & { kind: 'docx' } {
  const relations = readRelations(parts)
  const main = parts.find(relations.main)
  if (main === undefined) throw new Problem('check.type-refused', { name })
  const partOf = (kind: string) => {
    const target = relations.find(kind)
    return target === undefined ? undefined : parts.find(target)
  }
  const composer = new DocumentComposer()
  const deadline = performance.now() + limits.time
  const reading: Reading = {
    composer,
    styles: readStyles(partOf('styles')),
    lists: readNumbering(partOf('numbering')),
    runs: [],
    pieces: [],
    looks: [],
    sections: [],
    notes: [],
    isSpent: () => composer.length > limits.textUnits || performance.now() > deadline,
  }
  const sources: DocxPart[] = []
  const read = (
    part: string,
    xml: string,
    role: Paragraph['role'],
    hostOfNote?: (id: string) => number | undefined,
  ) => {
    const place = { part: sources.push({ name: part, xml }) - 1, xml, role, hostOfNote }
    if (!walkXml(xml, new BodyReader(reading, place))) composer.note(cutShort)
  }
  read(relations.main, main, 'body')
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = relations.find(`${kind}s`)
    const xml = part === undefined ? undefined : parts.find(part)
    const hosts = new Map(reading.notes.filter((note) => note.kind === kind).map(({ id, run }) => [id, run]))
    if (part && xml !== undefined && hosts.size > 0) read(part, xml, 'footnote', (id) => hosts.get(id))
  }
  const document = composer.finish()
  if (document.text.trim() === '') throw new Problem('check.no-text', { name })
  reading.pieces.sort((a, b) => a.start - b.start)
  return {
    kind: 'docx',
    document,
    back: { parts: sources, runs: reading.runs, pieces: reading.pieces },
    looks: { sections: listSections(reading, relations, parts.find), paragraphs: reading.looks },
  }
}

/** Sections with their page numbers; one without headers of its own has those of the section before. */
function listSections(
  { sections, styles }: Reading,
  relations: Relations,
  find: (part: string) => string | undefined,
): SectionLook[] {
  const numberIn = (ids: readonly string[], place: 'top' | 'bottom') => {
    for (const id of ids) {
      const part = relations.byId(id)
      const xml = part === undefined ? undefined : find(part)
      const found = xml === undefined ? undefined : readPageNumber(xml, styles)
      if (found) return { ...found, place }
    }
    return undefined
  }
  let above: SectionLook['pageNumber']
  return sections.map(({ headers, footers, ...look }) => {
    const own = numberIn(headers, 'top') ?? numberIn(footers, 'bottom')
    above = own ?? (headers.length + footers.length > 0 ? undefined : above)
    return { ...look, ...(above ? { pageNumber: above } : {}) }
  })
}
