import type { Choice, Field, ListDescription } from '../../core/lists/description.ts'
import type { Policy } from '../../core/policy/index.ts'
import { listVillages } from '../../modules/units/index.ts'
import type { Db } from '../../platform/database/db.ts'
import {
  type ChoiceSource,
  type FieldSource,
  programmesOfYear,
  type RegisterList,
} from '../../platform/register-list.ts'

/** Where and when a list is read: choices are those of the commune in that year. */
export interface ListPlace {
  db: Db
  policy: Policy
  communeId: string
  year: number
}

/** The list with its choices filled in, as a browser draws it. */
export async function describeList(list: RegisterList, place: ListPlace): Promise<ListDescription> {
  const villages = needsVillages(list) ? await listVillageChoices(place) : []
  const choose = (source: ChoiceSource | 'villages' | 'programmes'): readonly Choice[] => {
    if (source === 'villages') return villages
    if (source === 'programmes') return fill(programmesOfYear, place)
    return fill(source, place)
  }
  return {
    name: list.name,
    title: list.title,
    titleEn: list.titleEn,
    sort: list.sort,
    isByYear: list.year !== undefined,
    yearsAhead: list.yearsAhead ?? 0,
    columns: list.columns.map(({ value: _, sort, choices, ...column }) => ({
      ...column,
      isSortable: sort !== undefined,
      ...(choices && { choices: choose(choices) }),
    })),
    filters: list.filters.map(({ where: _, choices, ...filter }) => ({
      ...filter,
      choices: choose(choices),
    })),
    fields: fillFields(list.fields, place, villages),
  }
}

const fill = (source: ChoiceSource, { policy, year }: ListPlace): readonly Choice[] =>
  typeof source === 'function' ? source(policy, year) : source

const needsVillages = (list: RegisterList): boolean =>
  list.fields.some((field) => field.kind === 'village') ||
  list.filters.some((filter) => filter.choices === 'villages')

async function listVillageChoices({ db, communeId, year }: ListPlace): Promise<Choice[]> {
  const villages = await listVillages(db, communeId, `${year}-12-31`)
  return villages.map(({ id, fullName }) => ({ code: id, label: fullName, labelEn: fullName }))
}

/** The fields with their choices, for forms and histories. */
export function fillFields(
  fields: readonly FieldSource[],
  place: ListPlace,
  villages: readonly Choice[] = [],
): Field[] {
  return fields.map(({ choices, fields: inner, ...field }) => ({
    ...field,
    ...(choices && { choices: fill(choices, place) }),
    ...(field.kind === 'village' && { choices: villages }),
    ...(inner && { fields: fillFields(inner, place, villages) }),
  }))
}
