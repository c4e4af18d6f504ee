import type { CheckGround, StoredFigure } from '../../core/checker/finding.ts'
import { groundOfLaw, mergeGrounds } from '../../core/checker/ground.ts'
import type { Exact } from '../../core/exact.ts'
import type { Figure } from '../../core/figures/figure.ts'
import { printFigure } from '../../core/figures/print.ts'
import { nameInSentence } from '../../core/units/names.ts'
import { printDate } from '../../core/vietnamese/numbers.ts'
import { listRulesOff } from '../../modules/checker/index.ts'
import { listDocuments } from '../../modules/official-documents/index.ts'
import { getUnitPath, listVillages } from '../../modules/units/index.ts'
import { listFigures, type ReportRequest, type ReportSource } from '../write-report.ts'

/** What the system knows of a commune and a year that a report of it can be held against. */
export async function readCheckGround(source: ReportSource, request: ReportRequest): Promise<CheckGround> {
  const [names, { figures }] = await Promise.all([readNames(source, request), listFigures(source, request)])
  return { ...names, figures: figures.flatMap(toStored) }
}

/** The same for a report that is being written here: its figures are compared where they are typed. */
export async function readWritingGround(source: ReportSource, request: ReportRequest): Promise<CheckGround> {
  const [names, off] = await Promise.all([
    readNames(source, request),
    listRulesOff(source.db, request.communeId),
  ])
  return { ...mergeGrounds(names, groundOfLaw(source.policy)), without: off.map(({ rule }) => rule) }
}

/** The year, the places and the documents of the commune. */
async function readNames({ db }: ReportSource, { communeId, year }: ReportRequest): Promise<CheckGround> {
  const at = `${year}-12-31`
  const [villages, path, documents] = await Promise.all([
    listVillages(db, communeId, at),
    getUnitPath(db, communeId, at),
    listDocuments(db, communeId),
  ])
  return {
    year,
    places: [...villages.map(nameInSentence), ...path.map(nameInSentence)],
    documents: documents.flatMap(({ symbol, issuedOn, issuer }) =>
      symbol === undefined ? [] : [{ symbol, issuer, ...(issuedOn ? { date: printDate(issuedOn) } : {}) }],
    ),
  }
}

function toStored(figure: Figure): StoredFigure[] {
  const { key, definition, value, inputs } = figure
  if (value === undefined || figure.synthetic) return []
  const isRatio = definition.formula !== undefined && 'ratio' in definition.formula
  const [numerator, denominator] = isRatio ? inputs.map((input) => input.value && asNumber(input.value)) : []
  const isShare = definition.valueType === 'rate' || definition.valueType === 'points'
  return [
    {
      key,
      label: definition.label,
      printed: isRatio ? `${printFigure(figure, 'parts')} (${printFigure(figure)})` : printFigure(figure),
      // Shares in percent, as reports write them.
      value: asNumber(value) * (isShare ? 100 : 1),
      unit: isShare ? '%' : definition.measure,
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
    },
  ]
}

const asNumber = ({ n, d }: Exact): number => Number(n) / Number(d)
