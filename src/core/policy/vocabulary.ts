import { z } from 'zod'
import { isoDate } from '../contract.ts'
import { key, proven, text, validity } from './provenance.ts'

const term = proven({
  code: z.string().regex(/^[A-Za-z0-9]+([_.-][A-Za-z0-9]+)*$/, 'phải là mã không dấu, không khoảng trắng'),
  label: text,
  labelEn: text,
  /** The word that follows a number: "20 cuộc", "01 lớp". */
  countWord: text.optional(),
  /** Stands for "the report did not split this"; shown as such, never replaced by a guess. */
  unsplit: z.literal(true).optional(),
  /** The same thing under a later official name. */
  laterLabels: z.array(z.strictObject({ from: isoDate, label: text })).optional(),
  /** The parts one amount of this term is made of, when a form asks for them. */
  parts: z.array(z.strictObject({ code: text, label: text })).optional(),
  ...validity,
})

/** A closed list of words the programme uses, such as the sources of money or the steps of an activity. */
export const vocabularyFile = z.strictObject({
  vocabulary: key,
  label: text,
  labelEn: text,
  /** True when the order of the terms is a progress: a later term comes after an earlier one in time. */
  ordered: z.boolean().default(false),
  terms: z.array(term).min(1, 'phải có ít nhất một mục'),
})

export type Term = z.output<typeof term>
export type Vocabulary = z.output<typeof vocabularyFile>

/** The name a term bears on a day, since some were renamed while their meaning stayed. */
export function labelOn(found: Term, day: string): string {
  const later = (found.laterLabels ?? []).filter((candidate) => candidate.from <= day)
  return later.at(-1)?.label ?? found.label
}
