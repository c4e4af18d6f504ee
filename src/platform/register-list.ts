import type { RawBuilder } from 'kysely'
import type { WriteContract } from '../core/contract.ts'
import type { Choice, Column, Entry, Field, Filter } from '../core/lists/description.ts'
import type { Policy } from '../core/policy/index.ts'
import type { Db, Tx } from './database/db.ts'
import type { RegisterTable } from './database/register-rows.ts'
import type { Change, WriteContext } from './operations.ts'

/** Terms a field may hold: fixed ones, or those the policy has for a year. */
export type ChoiceSource = readonly Choice[] | ((policy: Policy, year: number) => readonly Choice[])

/** A field as a module declares it; its choices are filled in when the list is described. */
export interface FieldSource extends Omit<Field, 'choices' | 'fields'> {
  choices?: ChoiceSource
  fields?: readonly FieldSource[]
}

/** A column as a module declares it. */
export interface ColumnSource extends Omit<Column, 'choices' | 'isSortable'> {
  choices?: ChoiceSource
  /** What stands in the cell, when it is not the table's column of the same name. */
  value?: RawBuilder<unknown>
  /** Columns of the table that sort by this one; absent where sorting makes no sense. */
  sort?: readonly string[]
}

/** A filter as a module declares it. */
export interface FilterSource extends Omit<Filter, 'choices'> {
  choices: ChoiceSource | 'villages' | 'programmes'
  /** The rows a choice lets through, when it is not equality with the table's column of the same name. */
  where?: (code: string) => RawBuilder<boolean>
}

/** An operation of which only the outside matters here. */
export interface AnyWrite {
  contract: WriteContract
  run: (tx: Tx, input: never, context: WriteContext) => Promise<Change>
}

/**
 * A register as lists, forms and histories see it. The record is spoken of in the words of its save
 * contract, so that what is read, typed, compared and restored is one shape.
 */
export interface RegisterList {
  /** In addresses: `official-documents`. */
  name: string
  /** As the audit lines call its records. */
  entity: string
  table: RegisterTable
  title: string
  titleEn: string
  columns: readonly ColumnSource[]
  filters: readonly FilterSource[]
  fields: readonly FieldSource[]
  /** A column key, with a minus for the last first. */
  sort: string
  /** The column that holds the year a record belongs to; absent where a record outlives years. */
  year?: string
  /** How many years after that of the address: the page of 2023 plans the tasks of 2024. */
  yearsAhead?: number
  /** The column that holds its last year, where a record may belong to several. */
  lastYear?: string
  /** Which rows a pattern of `like` finds, besides those whose `search_text` fits it. */
  alsoFound?: (pattern: string) => RawBuilder<boolean>
  find: (db: Db, communeId: string, id: string) => Promise<(object & { revision: number }) | undefined>
  /** A stored record, also one read from an audit line, as the save operation takes it. */
  toInput: (stored: Entry) => Entry
  /** What a record is called in a sentence. */
  label: (record: Entry) => string
  save: AnyWrite
  remove: AnyWrite
}

/** The terms of a policy vocabulary, in its order. */
export const termsOf =
  (vocabulary: string): ChoiceSource =>
  (policy, year) =>
    policy
      .listTerms(vocabulary, `${year}-12-31`)
      .map(({ code, label, labelEn }) => ({ code, label: capitalise(label), labelEn: capitalise(labelEn) }))

/** The programmes in force in a year. */
export const programmesOfYear: ChoiceSource = (policy, year) =>
  policy
    .nodesValidIn(year)
    .filter((node) => node.level === 0)
    .map(({ code }) => {
      const programme = policy.findProgramme(code)
      return { code, label: capitalise(programme?.shortTitle ?? code), labelEn: programme?.titleEn ?? code }
    })

/** The components and projects in force in a year, each with its programme. */
export const componentsOfYear: ChoiceSource = (policy, year) =>
  policy
    .nodesValidIn(year)
    .filter((node) => node.level > 0)
    .map(({ code, title, programme }) => ({
      code,
      label: `${code}: ${title}`,
      labelEn: `${code}: ${title}`,
      programmes: [programme],
    }))

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Drops what a contract does not take: absent and null values, and fields of the table alone. */
export function pickFields(stored: Entry, keys: readonly string[]): Entry {
  return Object.fromEntries(
    keys.flatMap((key) =>
      stored[key] === null || stored[key] === undefined ? [] : [[key, stored[key]] as const],
    ),
  )
}
