import type { IsoDate } from '../contract.ts'
import { add, divide, type Exact, subtract, whole } from '../exact.ts'
import { type Bound, combineBounds } from './bounds.ts'
import type { FigureCatalogue } from './catalogue.ts'
import type { Figure, FigureDefinition, Formula, ListRecord, Measurement } from './figure.ts'

/** All figures of one commune-year at one cut-off date; each is computed when first asked for. */
export interface FigureBook {
  year: number
  asOf: IsoDate
  catalogue: FigureCatalogue
  /** The figure, missing or not. @throws Problem `figure.unknown` for a key nobody defined. */
  get: (key: string) => Figure
  find: (key: string) => Figure | undefined
  /** Figures that have a value, or a known reason for having none. */
  listKnown: () => Figure[]
  /** Records of a register list, in their order; an unknown name is a fault of the outline. */
  records: (list: string) => readonly ListRecord[]
  lastYear?: FigureBook
}

export interface BookParts {
  year: number
  asOf: IsoDate
  catalogue: FigureCatalogue
  measurements: readonly Measurement[]
  lists?: Readonly<Record<string, readonly ListRecord[]>>
  lastYear?: FigureBook
}

/** What is printed where nothing is known. */
export const missingText = 'chưa có số liệu'

export function createBook(parts: BookParts): FigureBook {
  const measured = new Map(parts.measurements.map((measurement) => [measurement.key, measurement]))
  const done = new Map<string, Figure>()
  const open = new Set<string>()

  const find = (key: string): Figure | undefined => {
    const known = done.get(key)
    if (known) return known
    const definition = parts.catalogue.find(key)
    if (!definition) return undefined
    if (open.has(key)) throw new Error(`figure ${key} is computed from itself`)
    open.add(key)
    const figure = settle(definition, measured.get(key), around)
    open.delete(key)
    done.set(key, figure)
    return figure
  }
  const around: Surroundings = { ...parts, find }
  const get = (key: string) => find(key) ?? find(parts.catalogue.get(key).key) ?? never(key)
  const listKnown = () =>
    parts.catalogue
      .list()
      .map((definition) => get(definition.key))
      .filter((figure) => figure.value !== undefined || figure.text !== undefined || measured.has(figure.key))

  return {
    year: parts.year,
    asOf: parts.asOf,
    catalogue: parts.catalogue,
    find,
    get,
    listKnown,
    records: (list) => parts.lists?.[list] ?? [],
    lastYear: parts.lastYear,
  }
}

const never = (key: string): never => {
  throw new Error(`catalogue gave a definition for ${key} that the book cannot find`)
}

type Surroundings = BookParts & { find: (key: string) => Figure | undefined }

/** A figure with its formula when the inputs are known, else as measured, else missing with the reason. */
function settle(
  definition: FigureDefinition,
  measurement: Measurement | undefined,
  around: Surroundings,
): Figure {
  const computed = definition.formula && compute(definition, definition.formula, around)
  if (computed?.value || (computed && !measurement)) return computed
  if (measurement) return fromMeasurement(definition, measurement, around)
  return figureOf(definition, around, { reason: `chưa nhập ở mục ${definition.enteredIn}` })
}

type Found = Partial<Omit<Figure, 'key' | 'definition' | 'year'>>

/** Written out field by field: copying a blank one and replacing fields took four times as long. */
const figureOf = (definition: FigureDefinition, around: Surroundings, found: Found): Figure => ({
  key: definition.key,
  definition,
  year: around.year,
  asOf: found.asOf ?? around.asOf,
  state: found.state ?? 'missing',
  value: found.value,
  text: found.text,
  bound: found.bound,
  reason: found.reason,
  synthetic: found.synthetic ?? false,
  partsUnknown: found.partsUnknown ?? false,
  inputs: found.inputs ?? [],
  rows: found.rows ?? [],
})

function fromMeasurement(
  definition: FigureDefinition,
  measurement: Measurement,
  around: Surroundings,
): Figure {
  const { state, rows, synthetic, reason } = measurement
  return figureOf(definition, around, {
    ...measurement,
    value: state === 'zero' ? whole(0) : measurement.value,
    reason: reason ?? (state === 'missing' ? `chưa nhập ở mục ${definition.enteredIn}` : undefined),
    synthetic: synthetic ?? rows.some((row) => row.synthetic),
  })
}

function compute(definition: FigureDefinition, formula: Formula, around: Surroundings): Figure {
  if ('lastYear' in formula) return fromLastYear(definition, formula.lastYear, around)
  const inputs = 'change' in formula ? comparedInputs(formula.change, around) : plainInputs(formula, around)
  if (typeof inputs === 'string') return figureOf(definition, around, { reason: inputs })
  const unknown = inputs.find((input) => input.value === undefined)
  if (unknown) return figureOf(definition, around, { reason: reasonOf(unknown), inputs })
  const value = combine(
    formula,
    inputs.map((input) => input.value ?? whole(0)),
  )
  if (!value) {
    const reason = `${inputs[1]?.definition.label ?? 'mẫu số'} bằng 0`
    return figureOf(definition, around, { reason, inputs })
  }
  return figureOf(definition, around, {
    state: value.n === 0n ? 'zero' : 'reported',
    value,
    bound: boundOf(formula, inputs),
    asOf: inputs
      .map((input) => input.asOf)
      .sort()
      .at(-1),
    synthetic: inputs.some((input) => input.synthetic),
    inputs,
  })
}

const reasonOf = (input: Figure) => `${input.definition.label}: ${input.reason ?? missingText}`

function plainInputs(
  formula: Exclude<Formula, { change: string } | { lastYear: string }>,
  around: Surroundings,
): Figure[] {
  const keys = 'ratio' in formula ? formula.ratio : 'sum' in formula ? formula.sum : formula.difference
  return keys.map((key) => around.find(key) ?? never(key))
}

/** This year's and last year's figure, or the reason why they cannot be compared. */
function comparedInputs(key: string, around: Surroundings): Figure[] | string {
  const now = around.find(key)
  const before = around.lastYear?.find(key)
  if (!now || !before?.value) return `chưa có số liệu năm ${around.year - 1} để so sánh`
  return [now, before]
}

function fromLastYear(definition: FigureDefinition, key: string, around: Surroundings): Figure {
  const before = around.lastYear?.find(key)
  if (!before) return figureOf(definition, around, { reason: `chưa có số liệu năm ${around.year - 1}` })
  return { ...before, key: definition.key, definition }
}

function combine(formula: Formula, values: Exact[]): Exact | undefined {
  const [first = whole(0), second = whole(0)] = values
  if ('ratio' in formula) return divide(first, second)
  if ('sum' in formula) return values.reduce(add)
  return subtract(first, second)
}

/** A sum of bounds is a bound; a rate over an exact base keeps the bound of what it counts. */
function boundOf(formula: Formula, inputs: Figure[]): Bound | undefined {
  const [first, second] = inputs.map((input) => input.bound)
  if ('sum' in formula) return combineBounds(inputs.map((input) => input.bound))
  if ('ratio' in formula && second === undefined) return first
  return first === undefined && second === undefined ? undefined : 'about'
}
