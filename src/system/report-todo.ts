import { viewItems } from '../core/report/desk-view.ts'
import { isOpenForWriting } from '../core/workflow/report-states.ts'
import { listAccounts } from '../modules/accounts/index.ts'
import type { ReportTodo } from '../modules/reports/desk.contract.ts'
import {
  findReport,
  listRemarks,
  listReportsIn,
  listSections,
  type Remark,
  type SectionRow,
} from '../modules/reports/index.ts'
import type { DeskReader } from './report-desk.ts'
import {
  annualOutline,
  composeRequested,
  type DrawnReport,
  type ReportRequest,
  type ReportSource,
} from './write-report.ts'

type Reader = Pick<DeskReader, 'actor' | 'may' | 'now'>

/** What waits to be done about the reports of a commune, for the person who asks. */
export async function readTodo(
  source: ReportSource,
  request: ReportRequest,
  reader: Reader,
): Promise<ReportTodo> {
  const { db } = source
  const { communeId, year, outline = annualOutline } = request
  const stored = await findReport(db, communeId, year, outline)
  const approvals = await listApprovals(source, communeId, reader)
  if (stored && !isOpenForWriting(stored.status)) {
    return {
      report: { id: stored.id, state: stored.status, year },
      missing: [],
      approvals,
      comments: [],
      staleCount: 0,
      sections: { total: 0, reviewed: 0, mine: [] },
    }
  }
  const drawn = await composeRequested(source, request, stored)
  const rows = stored ? await listSections(db, communeId, stored.id) : []
  const remarks = stored ? await listRemarks(db, communeId, stored.id) : []
  const people = await listAccounts(db, communeId, reader.now)
  return {
    report: stored ? { id: stored.id, state: stored.status, year } : null,
    missing: groupMissing(source, drawn, rows, new Map(people.map((one) => [one.id, one.displayName]))),
    approvals,
    comments: listToAnswer(remarks, rows, reader.actor.id),
    staleCount: countStale(drawn, rows),
    sections: countSections(drawn, rows, reader.actor.id),
  }
}

async function listApprovals(
  { db }: ReportSource,
  communeId: string,
  { may }: Reader,
): Promise<ReportTodo['approvals']> {
  const states = [
    ...(may.includes('reports.approve') ? (['submitted'] as const) : []),
    ...(may.includes('reports.issue') ? (['approved'] as const) : []),
  ]
  if (states.length === 0) return []
  const waiting = await listReportsIn(db, communeId, states)
  return waiting.map(({ id, year, status, submittedBy, submittedAt }) => ({
    reportId: id,
    year,
    state: status,
    submittedBy: submittedBy ?? '',
    submittedAt: submittedAt?.toISOString() ?? '',
  }))
}

function groupMissing(
  { catalogue }: ReportSource,
  { missing, sections }: DrawnReport,
  rows: readonly SectionRow[],
  names: ReadonlyMap<string, string>,
): ReportTodo['missing'] {
  const places = [...new Set(missing.map(({ section }) => section))]
  return places.map((place) => {
    const section = sections.find(({ key }) => key === place)
    const row = rows.find((found) => found.section === section?.key)
    const inputs = missing.filter((one) => one.section === place)
    return {
      section: section?.key ?? place,
      title: section?.title ?? place,
      ...(row?.ownerId ? { owner: { id: row.ownerId, name: names.get(row.ownerId) ?? '' } } : {}),
      dueOn: row?.dueOn,
      inputs: inputs.map(({ key, label, enteredIn }) => ({
        key,
        label,
        labelEn: catalogue.find(key)?.labelEn ?? label,
        enteredIn,
      })),
    }
  })
}

/** Open threads in the person's own sections, and those they began where somebody else spoke last. */
function listToAnswer(
  remarks: readonly Remark[],
  rows: readonly SectionRow[],
  actorId: string,
): ReportTodo['comments'] {
  const open = remarks.filter(({ threadId, resolvedAt }) => threadId === undefined && !resolvedAt)
  return open.flatMap((first) => {
    const last = remarks.findLast(({ id, threadId }) => id === first.id || threadId === first.id) ?? first
    const isOwner = rows.some(({ section, ownerId }) => section === first.section && ownerId === actorId)
    const isConcerned = isOwner || first.authorId === actorId
    if (!isConcerned || last.authorId === actorId) return []
    const { id, section, quote } = first
    return [{ id, section, quote, text: last.text, author: last.author, at: last.writtenAt.toISOString() }]
  })
}

function countStale({ sections }: DrawnReport, rows: readonly SectionRow[]): number {
  return sections
    .flatMap((section) => {
      const seen = rows.find((row) => row.section === section.key)?.seen ?? {}
      return viewItems(section, { seen, drawTable: () => '' }).items
    })
    .reduce((count, item) => {
      const stale = item.inlines.filter((run) => run.type === 'figure' && run.isStale).length
      return count + (item.kind === 'table' ? Number(item.stale) : stale)
    }, 0)
}

function countSections(
  { sections }: DrawnReport,
  rows: readonly SectionRow[],
  actorId: string,
): ReportTodo['sections'] {
  const counted = sections.filter(({ isPrinted, items }) => isPrinted && items.length > 0)
  const rowOf = (key: string) => rows.find((row) => row.section === key)
  return {
    total: counted.length,
    reviewed: counted.filter(({ key }) => rowOf(key)?.state === 'reviewed').length,
    mine: sections.flatMap(({ key, title }) => {
      const row = rowOf(key)
      if (row?.ownerId !== actorId) return []
      return [{ key, title, state: row.state, dueOn: row.dueOn }]
    }),
  }
}
