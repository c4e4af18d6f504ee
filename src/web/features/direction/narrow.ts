import type { Choice, Entry, Field } from '../../../core/lists/description.ts'

/** Only the components of the programmes that are chosen; all of them while none is. */
export function narrowComponents(field: Field, choices: readonly Choice[], record: Entry): readonly Choice[] {
  const programmes = Array.isArray(record.programmes) ? (record.programmes as readonly string[]) : []
  if (field.key !== 'component' || programmes.length === 0) return choices
  return choices.filter((choice) => choice.programmes?.some((programme) => programmes.includes(programme)))
}
