import { isSame } from '../registers/records.ts'
import type { Entry, Field, FieldChange } from './description.ts'
import { type PrintStyle, printValue } from './print.ts'

/** The fields whose values differ, in the order of the form; an absent record has none. */
export function listDifferences(
  fields: readonly Field[],
  before: Entry | undefined,
  after: Entry | undefined,
): Field[] {
  return fields.filter(({ key }) => !isSame(known(before?.[key]), known(after?.[key])))
}

/** Nothing typed, nothing chosen and nothing stored say the same. */
const known = (value: unknown): unknown =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0) ? undefined : value

/** The differences as a history prints them. */
export function printDifferences(
  fields: readonly Field[],
  before: Entry | undefined,
  after: Entry | undefined,
  style: PrintStyle,
): FieldChange[] {
  return listDifferences(fields, before, after).map((field) => ({
    key: field.key,
    label: style.language === 'vi' ? field.label : field.labelEn,
    before: printValue(field, before?.[field.key], style),
    after: printValue(field, after?.[field.key], style),
  }))
}

/** How two corrections of one record meet. */
export interface Meeting {
  /** What both sides agree on, with changes of only one side taken over. */
  merged: Entry
  /** Fields both sides changed to different values: a person chooses. */
  disputed: Field[]
  /** Fields only the other side changed. */
  taken: Field[]
}

/** Puts my changes and theirs together over the record both began with. */
export function mergeRecords(
  fields: readonly Field[],
  { base, mine, theirs }: { base: Entry; mine: Entry; theirs: Entry },
): Meeting {
  const changedByMe = new Set(listDifferences(fields, base, mine).map((field) => field.key))
  const apart = listDifferences(fields, mine, theirs)
  const changedByThem = new Set(listDifferences(fields, base, theirs).map((field) => field.key))
  const taken = apart.filter((field) => !changedByMe.has(field.key))
  const disputed = apart.filter((field) => changedByMe.has(field.key) && changedByThem.has(field.key))
  const merged = { ...mine, ...Object.fromEntries(taken.map(({ key }) => [key, theirs[key]])) }
  return { merged, disputed, taken }
}
