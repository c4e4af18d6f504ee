import { z } from 'zod'
import { defineWrite, id, isoDate, synthetic, words } from '../../core/contract.ts'
import { blockKey, sectionContent } from '../../core/report/section-content.ts'

/** Permanent key of a section of the outline: "III.GN.review", "opening", "closing". */
const section = z.string().min(1).max(80)

const place = { communeId: id, reportId: id, section }

/** How long a lock holds without a heartbeat; a client that writes renews it well before. */
export const lockSeconds = 90

/** How often the one who writes should call `reports.lock-section` again. */
export const heartbeatSeconds = 30

export const sectionStates = ['not-started', 'drafting', 'reviewed'] as const
export type SectionState = (typeof sectionStates)[number]

/**
 * Writes what a section holds: all of its blocks in order.
 *
 * Nothing a person typed is ever refused for somebody else's sake: when the section was changed since
 * `basedOn`, or another person holds its lock, the text is kept aside as a version of its own. The answer
 * then is entity `report-section-kept` instead of `report-section`.
 */
export const writeSection = defineWrite({
  name: 'reports.write-section',
  right: 'reports.write',
  label: 'Viết mục của báo cáo',
  input: z.strictObject({
    ...place,
    /** Of this version; the same id sent again is the same version. */
    id,
    content: sectionContent,
    /** The version the writer started from; 0 for none. */
    basedOn: z.int().min(0),
    /** The lock the writer holds, as given to `reports.lock-section`. */
    lockId: id.optional(),
    synthetic,
  }),
})
export type WriteSection = z.output<typeof writeSection.input>

/** Makes an earlier version, or one that was kept aside, the newest version of its section. */
export const restoreSectionVersion = defineWrite({
  name: 'reports.restore-section-version',
  right: 'reports.write',
  label: 'Lấy lại bản trước của mục',
  input: z.strictObject({
    ...place,
    /** Of the new version. */
    id,
    /** The version to go back to; left out: the section as the system writes it, without any edit. */
    versionId: id.optional(),
    basedOn: z.int().min(0),
    lockId: id.optional(),
  }),
})

/** Says how far a section is. A section that is reviewed remembers every number it printed then. */
export const setSectionState = defineWrite({
  name: 'reports.set-section-state',
  right: 'reports.write',
  label: 'Đổi trạng thái của mục',
  input: z.strictObject({
    ...place,
    state: z.enum(sectionStates),
    /** The version that was looked at; 0 for a section nobody has written in. */
    basedOn: z.int().min(0),
  }),
})

/** Gives a section to a person with a day to be done by; null takes either away. */
export const assignSection = defineWrite({
  name: 'reports.assign-section',
  right: 'reports.write',
  label: 'Giao mục của báo cáo',
  input: z.strictObject({ ...place, ownerId: id.nullable(), dueOn: isoDate.nullable() }),
})

/**
 * Takes the lock of a section, or renews it: call it every {@link heartbeatSeconds}.
 *
 * While another person holds it the answer is the problem `report.section-locked` with `holder`; asked again
 * with `takeOver` the lock changes hands, and what the other one still sends is kept aside.
 */
export const lockSection = defineWrite({
  name: 'reports.lock-section',
  right: 'reports.write',
  label: 'Giữ mục để viết',
  input: z.strictObject({
    ...place,
    /** Made once by each open page. */ lockId: id,
    takeOver: z.boolean().default(false),
  }),
})

/** Gives the lock back; nothing happens when it is not held any more. */
export const releaseSection = defineWrite({
  name: 'reports.release-section',
  right: 'reports.write',
  label: 'Thôi giữ mục',
  input: z.strictObject({ ...place, lockId: id }),
})

/** Says something about a sentence, or answers in a thread. */
export const commentReport = defineWrite({
  name: 'reports.comment',
  right: 'reports.comment',
  label: 'Nhận xét báo cáo',
  input: z.strictObject({
    ...place,
    /** Of this remark. */
    id,
    /** The first remark of the thread; left out: this begins one. */
    replyTo: id.optional(),
    /** The sentence meant; left out: the whole section. */
    block: blockKey.optional(),
    /** The words meant, as they stood. */
    quote: words(2000).optional(),
    text: words(4000),
  }),
})

/** Closes a thread, or opens it again. */
export const resolveComment = defineWrite({
  name: 'reports.resolve-comment',
  right: 'reports.comment',
  label: 'Giải quyết nhận xét',
  input: z.strictObject({
    communeId: id,
    reportId: id,
    /** The first remark of the thread. */
    id,
    isResolved: z.boolean(),
  }),
})

/** "Đã xem lại": the named numbers were looked at as they print now. */
export const confirmFigures = defineWrite({
  name: 'reports.confirm-figures',
  right: 'reports.write',
  label: 'Xác nhận đã xem lại số liệu',
  input: z.strictObject({
    communeId: id,
    reportId: id,
    figures: z
      .array(
        z.strictObject({
          section,
          key: z.string().max(200),
          form: z.string().max(20),
          /** What was printed when it was looked at. */
          seen: z.string().max(300),
        }),
      )
      .min(1)
      .max(2000),
  }),
})
