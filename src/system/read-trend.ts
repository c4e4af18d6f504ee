import { type FigureView, viewFigure } from '../core/figures/explain.ts'
import { type FigureSource, readBookOf } from './read-book.ts'

/** Some figures over the last years, oldest first; a year without the figure has it as missing. */
export interface Trend {
  years: number[]
  series: { key: string; label: string; labelEn: string; points: FigureView[] }[]
}

interface TrendRequest {
  communeId: string
  /** The last year shown. */
  year: number
  /** Of the last year; earlier ones are shown as they closed. */
  asOf?: string
  years: number
  keys: readonly string[]
}

/** Reads the named figures year by year, each from the registers it rests on alone. */
export async function readTrend(source: FigureSource, request: TrendRequest): Promise<Trend> {
  const keys = request.keys.filter((key) => source.catalogue.find(key))
  const years = Array.from({ length: request.years }, (_, place) => request.year - request.years + 1 + place)
  const readYear = readBookOf(keys)
  const books = await Promise.all(
    years.map((year) => {
      const asOf = (year === request.year && request.asOf) || `${year}-12-31`
      return readYear(source, { communeId: request.communeId, year, asOf })
    }),
  )
  return {
    years,
    series: keys.map((key) => {
      const { label, labelEn } = source.catalogue.get(key)
      return { key, label, labelEn, points: books.map((book) => viewFigure(book.get(key))) }
    }),
  }
}
