import type { ReactNode } from 'react'
import type { WriteContract } from '../../../core/contract.ts'
import type {
  Choice,
  Entry,
  Field,
  FieldValue,
  ListDescription,
  ListRow,
} from '../../../core/lists/description.ts'
import type { CommuneYear } from '../../api.ts'
import type { CommunePath } from '../../features/commune/places.ts'

/** A sentence in both languages. */
export interface Said {
  vi: string
  en: string
}

/** A help text under a field; the law it follows is named, and whether it was compared with the official text. */
export interface Help extends Said {
  source?: string
  isVerified?: boolean
}

/** Where a new record begins: the commune and the year of the page. */
export interface NewAt {
  commune: CommuneYear
  year: number
}

/** A part of the form under a heading of its own. */
export interface Section {
  title: Said
  fields: readonly string[]
}

/** What a field of the form gets; `path` names it among the faults. */
export interface FieldProps {
  field: Field
  path: string
  value: FieldValue
  record: Entry
  names: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
  help?: Help
  isReadOnly: boolean
  onChange: (value: FieldValue) => void
}

/** A register page: what is particular about one register; the rest comes from the server's description. */
export interface RegisterSpec {
  /** As addresses of the server name it. */
  register: string
  save: WriteContract
  remove: WriteContract
  /** The heading of the page. */
  title: Said
  add: Said
  /** What to do first where nothing is entered. */
  empty: Said
  sections: readonly Section[]
  help?: Readonly<Record<string, Help>>
  /** A new record as the form opens it. */
  start: (at: NewAt) => Entry
  /** Fields that make no sense for this record. */
  isHidden?: (key: string, record: Entry) => boolean
  /** Fewer choices for this record. */
  narrow?: (field: Field, choices: readonly Choice[], record: Entry) => readonly Choice[]
  /** The record as it is sent: fields that follow from others. */
  complete?: (record: Entry, at: NewAt & { id: string; isNew: boolean }) => Entry
  /** What the record is called in a sentence. */
  label: (record: Entry) => string
  /** Inputs of a kind of their own, by field key. */
  inputs?: Readonly<Record<string, (props: FieldProps & { isNew: boolean; change: Change }) => ReactNode>>
  /** Registers that belong together, this one among them. */
  siblings?: readonly { to: CommunePath; title: Said }[]
  /** Draws the rows another way than as a table. */
  rows?: (props: { description: ListDescription; rows: readonly ListRow[]; mayWrite: boolean }) => ReactNode
  /** What stands below the form of a stored record: its files. */
  details?: (props: { id: string; mayWrite: boolean }) => ReactNode
  /** Buttons beside "add". */
  actions?: (props: { mayWrite: boolean }) => ReactNode
  /** What stands below the list. */
  below?: (props: { mayWrite: boolean }) => ReactNode
  /** Keeps drafts of new records apart where a page has several forms of one register. */
  draft?: string
}

/** Sets fields of the form. */
export type Change = (changes: Entry) => void
