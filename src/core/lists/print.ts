import { whole } from '../exact.ts'
import type { Occurrence } from '../registers/occurrence.ts'
import { printDate, printMoney, printNumber } from '../vietnamese/numbers.ts'
import type { Choice, Entry, Field, FieldValue } from './description.ts'

/** In which language a value is printed, and the names of what it points to. */
export interface PrintStyle {
  language: 'vi' | 'en'
  names?: Readonly<Record<string, string>>
}

type Printed = Pick<Field, 'kind' | 'choices' | 'fields'>

/** A value of a field as people read it; empty when there is none. */
export function printValue(field: Printed, value: FieldValue, style: PrintStyle): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return printMany(field, value, style)
  if (typeof value === 'boolean') return yesOrNo[style.language][value ? 0 : 1]
  if (typeof value === 'object') return printOccurrenceOf(value as Occurrence, style.language)
  return printOne(field, value as string | number, style)
}

const yesOrNo = { vi: ['có', 'không'], en: ['yes', 'no'] } as const

function printMany(field: Printed, values: readonly (string | Entry)[], style: PrintStyle): string {
  return values
    .map((value) =>
      typeof value === 'string' ? printOne(field, value, style) : printEntry(field, value, style),
    )
    .join('; ')
}

function printEntry({ fields = [] }: Printed, entry: Entry, style: PrintStyle): string {
  return fields
    .map((field) => printValue(field, entry[field.key], style))
    .filter((part) => part !== '')
    .join(', ')
}

function printOne(field: Printed, value: string | number, style: PrintStyle): string {
  const text = String(value)
  if (field.kind === 'count' && Number.isInteger(Number(value))) return printNumber(whole(Number(value)))
  if (field.kind === 'money' && /^-?\d+$/.test(text)) return printMoney(whole(BigInt(text)))
  if (field.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return printDate(text)
  return nameChoice(field.choices, text, style.language) ?? style.names?.[text] ?? text
}

const nameChoice = (choices: readonly Choice[] | undefined, code: string, language: 'vi' | 'en') => {
  const found = choices?.find((choice) => choice.code === code)
  return found && (language === 'vi' ? found.label : found.labelEn)
}

const words = {
  vi: { year: (year: number) => `năm ${year}`, period: (a: string, b: string) => `${a} đến ${b}` },
  en: { year: (year: number) => `${year}`, period: (a: string, b: string) => `${a} to ${b}` },
} as const

/** "12/12/2023", "01/06/2023 đến 30/06/2023", "năm 2023". */
function printOccurrenceOf(when: Occurrence, language: 'vi' | 'en'): string {
  if ('on' in when) return printDate(when.on)
  if ('year' in when) return words[language].year(when.year)
  return words[language].period(printDate(when.from), printDate(when.to))
}
