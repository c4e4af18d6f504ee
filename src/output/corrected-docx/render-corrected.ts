import { unzipSync } from 'fflate'
import type { CheckFinding } from '../../core/checker/finding.ts'
import type { CheckedFile } from '../../core/checker/original.ts'
import { applyChanges, type Hand } from './apply-changes.ts'
import { commentsPart, withCommentRelation, withCommentType } from './comment-parts.ts'
import { planChanges } from './plan-changes.ts'
import { rewriteZip } from './rewrite-zip.ts'

export const correctionAuthor = 'Soát báo cáo'

/**
 * The Word file as it came, with each sure proposal as a tracked change and each finding as a comment.
 *
 * Nothing is corrected by this: a person accepts or rejects in Word. Parts without a change keep their bytes.
 */
export function renderCorrected(
  bytes: Uint8Array,
  { document, back }: CheckedFile & { kind: 'docx' },
  findings: readonly CheckFinding[],
  at: Date,
): Uint8Array {
  const main = back.parts[0]
  if (!main || findings.length === 0) return bytes
  const names = listCommentNames(bytes, main.name)
  const firstId = findFreeId([...back.parts.map(({ xml }) => xml), names.comments ?? ''])
  let id = firstId + findings.length
  const hand: Hand = {
    author: correctionAuthor,
    date: `${at.toISOString().slice(0, 19)}Z`,
    nextId: () => {
      id += 1
      return id
    },
  }
  const changes = planChanges(document.text, back, findings, firstId)
  const changed = new Map<string, string>()
  back.parts.forEach((part, number) => {
    const xml = applyChanges(part, number, back.runs, changes, hand)
    if (xml !== part.xml) changed.set(part.name, xml)
  })
  const comments = changes.comments.flatMap((comment) => {
    const finding = findings[comment.id - firstId]
    return finding ? [{ id: comment.id, finding }] : []
  })
  changed.set(names.part, commentsPart(names.comments, comments, hand))
  if (names.comments === undefined) {
    changed.set('[Content_Types].xml', withCommentType(names.types, names.part))
    changed.set(
      names.relationsPart,
      withCommentRelation(names.relations, names.part.slice(names.folder.length)),
    )
  }
  return rewriteZip(bytes, changed)
}

/** Where comments stand or would stand, and the parts that have to name them. */
function listCommentNames(bytes: Uint8Array, main: string) {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relationsPart = `${folder}_rels/${main.slice(folder.length)}.rels`
  const wanted = new Set(['[Content_Types].xml', relationsPart])
  const files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) || /comments\.xml$/.test(name) })
  const read = (name: string) => {
    const found = files[name]
    return found && new TextDecoder().decode(found)
  }
  const relations = read(relationsPart)
  const target = /<[^>]*relationships\/comments"[^>]*>/.exec(relations ?? '')?.[0]
  const named = target && /Target="\/?([^"]+)"/.exec(target)?.[1]
  const existing = named && (files[named] ? named : `${folder}${named}`)
  const part = existing ?? `${folder}comments.xml`
  return {
    folder,
    relationsPart,
    relations,
    part,
    types: read('[Content_Types].xml') ?? '',
    comments: existing ? read(existing) : undefined,
  }
}

/** A number above every one that marks changes or comments. */
function findFreeId(texts: readonly string[]): number {
  let highest = 0
  for (const text of texts) {
    for (const [, digits] of text.matchAll(/:?id="(\d{1,9})"/g)) highest = Math.max(highest, Number(digits))
  }
  return highest + 1
}
