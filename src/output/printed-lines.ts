import type { Heading, ReportDocument } from '../core/report/model.ts'
import { houseStyle } from './house-style.ts'

/** The heading as printed: "I. TITLE", "1. Title", "2.1. Title"; an unnumbered title stands alone. */
export function headingLine(heading: Heading): string {
  return heading.number ? `${heading.number}. ${heading.text}` : heading.text
}

/**
 * Recipients as Decree 30/2020 prints them: every line begins with "- " and ends with ";", the last
 * ("- Lưu: VT.") ends with a full stop. Dashes and marks already typed by the unit are not doubled.
 */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((recipient, index) => {
    const words = recipient.replace(/^[-–]\s*/, '').replace(/[;.,\s]+$/, '')
    return `- ${words}${index === recipients.length - 1 ? '.' : ';'}`
  })
}

/** Sentences under the body that say which facts are made up, each after the mark the numbers carry. */
export function syntheticNoteLines(notes: readonly string[]): string[] {
  return notes.map((note) => `(${houseStyle.syntheticMark}) ${note}`)
}

/** The mark of what was approved, in small letters below the recipients: with it anybody can ask for the original. */
export const snapshotLine = ({ snapshot }: ReportDocument): string | undefined =>
  snapshot && `Mã kiểm tra nội dung: ${snapshot}`

const unitNoun = /\s(?=(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)\s)/u

/**
 * An agency's name on as many lines as it needs: on one when it fits, else broken before the name of the
 * place ("ỦY BAN NHÂN DÂN" / "XÃ KHE LIM"), where a secretary would break it.
 */
export function agencyLines(name: string, fits: (line: string) => boolean): string[] {
  const lines = name.split('\n').map((line) => line.trim())
  return lines.flatMap((line) => (fits(line) ? [line] : splitBeforePlace(line)))
}

function splitBeforePlace(line: string): string[] {
  const at = line.toUpperCase().search(unitNoun)
  return at < 0 ? [line] : [line.slice(0, at), line.slice(at + 1)]
}
