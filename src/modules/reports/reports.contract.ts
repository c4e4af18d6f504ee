import { z } from 'zod'
import { defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import { revision } from '../../core/registers/fields.ts'

/** Name of an outline in policy: `commune-annual-programmes`. */
const outline = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là mã mẫu báo cáo, ví dụ commune-annual-programmes')

/** What frames a report and comes from the office, not from the registers. Left out: stays as it is. */
const particulars = {
  /** The last day whose rows are counted. */
  cutOffOn: isoDate.optional(),
  /** "thứ tám". */
  councilSession: words(60).optional(),
  /** "XXI". */
  councilTerm: words(20).optional(),
  /** "2021 - 2026". */
  councilYears: words(40).optional(),
  /** The place before the date: "Thụy Hùng". */
  place: words(120).optional(),
  superiorAgency: words(200).optional(),
  agency: words(200).optional(),
  /** Nơi nhận, in order, without dashes and semicolons. */
  recipients: z.array(words(300)).max(40).optional(),
  /** Above the signature: "TM. ỦY BAN NHÂN DÂN". */
  authorityLines: z.array(words(200)).max(4).optional(),
  /** "CHỦ TỊCH". */
  signerTitle: words(120).optional(),
  signerName: words(120).optional(),
}

/** Opens the draft of a report: one for each commune, outline and year. */
export const openReport = defineWrite({
  name: 'reports.open',
  right: 'reports.write',
  label: 'Mở báo cáo mới',
  input: z.strictObject({ communeId: id, id, outline, year, ...particulars, cutOffOn: isoDate, synthetic }),
})
export type OpenReport = z.output<typeof openReport.input>

/** Changes what frames a draft. */
export const setReportParticulars = defineWrite({
  name: 'reports.set-particulars',
  right: 'reports.write',
  label: 'Sửa thông tin chung của báo cáo',
  input: z.strictObject({ communeId: id, id, ...particulars, revision }),
})
export type SetReportParticulars = z.output<typeof setReportParticulars.input>

/**
 * Writes the unit's own words for a section of a draft, in place of everything people wrote there before;
 * the sentences of the system stay as they are. Earlier versions stay too.
 */
export const writeNarrative = defineWrite({
  name: 'reports.write-narrative',
  right: 'reports.write',
  label: 'Viết nội dung của mục',
  input: z.strictObject({
    communeId: id,
    /** Of this version. */
    id,
    reportId: id,
    /** Section key of the outline. */
    section: z.string().min(1).max(80),
    /** One item a paragraph; an empty list clears the section. */
    paragraphs: z.array(words(4000)).max(60),
    /** The version the writer has seen; 0 for none. Left out: nobody else is writing. */
    basedOn: z.int().min(0).optional(),
    synthetic,
  }),
})
export type WriteNarrative = z.output<typeof writeNarrative.input>
