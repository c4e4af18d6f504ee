import { z } from 'zod'
import { isoDate, year } from '../contract.ts'
import { proven, text, validity } from './provenance.ts'

const code = z.string().regex(/^[A-Z0-9]+(\.[A-Z]+\d+)*$/, 'phải là mã chương trình, ví dụ DTTS.DA1.ND4')

const capitalKinds = z.array(z.enum(['DTPT', 'SN', 'TIN_DUNG']))

const leadAgency = z.strictObject({ name: text, from: isoDate.optional(), to: isoDate.optional() })

const nodeShape = {
  code,
  number: text,
  title: text,
  /** Other official wordings of the same title, for a reader of old documents. */
  otherTitles: z.array(text).optional(),
  /** Kinds of money known to be used here: a guide, not a limit. */
  capitalKinds,
  /** Says which part of the work uses which kind of money, when both exist. */
  capitalNote: text.optional(),
  /** Absent when the agency is the one that leads the programme. */
  leadAgencies: z.array(text).optional(),
  ...validity,
}

const leaf = proven({ ...nodeShape, kind: z.enum(['content', 'component', 'sub-project']) })

const branch = proven({
  ...nodeShape,
  kind: z.enum(['part', 'project', 'component']),
  children: z.array(leaf).default([]),
})

/** The programme itself: names, legal base, owner, dates. */
const programme = proven({
  code,
  title: text,
  /** How running text names it after the words "Chương trình mục tiêu quốc gia". */
  shortTitle: text,
  abbreviation: text,
  titleEn: text,
  /** Place in a report that lists several programmes. */
  order: z.int().min(1),
  period: z.strictObject({ from: year, to: year, label: text }),
  validFrom: isoDate,
  validTo: isoDate,
  /** Last day on which money of the period may still be disbursed. */
  disbursableTo: isoDate.optional(),
  /** Symbols of documents in `legal-documents/`. */
  resolution: text,
  decision: text,
  leadAgencies: z.array(leadAgency).min(1, 'phải nêu cơ quan chủ chương trình'),
  /** The word for the first level below the programme. */
  childLabel: text,
})

/** The head of a programme, a list of nodes of one (`of` names it), or both. */
export const programmeFile = z
  .strictObject({ programme: programme.optional(), of: code.optional(), nodes: z.array(branch).default([]) })
  .refine((file) => file.programme ?? file.of, {
    path: ['of'],
    message: 'phải có phần programme (đầu chương trình) hoặc trường of (mã chương trình của các mục)',
  })

export type ProgrammeFile = z.output<typeof programmeFile>
export type ProgrammeBranch = z.output<typeof branch>
export type ProgrammeLeaf = z.output<typeof leaf>
export type Programme = z.output<typeof programme>
export type ProgrammeNodeKind = 'programme' | 'part' | 'project' | 'sub-project' | 'content' | 'component'

/**
 * One place in a programme tree where money is given and results are reported.
 *
 * A code is permanent, such as `DTTS.DA1.ND4`; it is our own, since no official list of short codes exists.
 */
export interface ProgrammeNode {
  readonly code: string
  /** Code of the programme it belongs to; for a programme, its own. */
  readonly programme: string
  readonly parent?: string
  readonly kind: ProgrammeNodeKind
  /** "Dự án 1", "Nội dung thành phần số 01"; empty for a programme. */
  readonly number: string
  /** The title without its number. */
  readonly title: string
  readonly otherTitles: readonly string[]
  /** 0 for a programme, 1 for what stands directly below it. */
  readonly level: number
  /** Running place in the report order, over all programmes. */
  readonly order: number
  readonly capitalKinds: readonly ('DTPT' | 'SN' | 'TIN_DUNG')[]
  readonly capitalNote?: string
  readonly leadAgencies: readonly string[]
  readonly validFrom: string
  readonly validTo: string
  readonly verified: boolean
  readonly source: string
  readonly confidence?: 'high' | 'medium' | 'low'
  readonly reference?: string
  readonly note?: string
}

/** Number and title as one heading: "Dự án 1: Giải quyết tình trạng …". */
export function fullTitle(node: Pick<ProgrammeNode, 'number' | 'title'>): string {
  return node.number ? `${node.number}: ${node.title}` : node.title
}
