import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { isWithin, percentile, type Timing } from './measure.ts'

/** "✓" or "✗"; a blank where nothing was promised. */
export const mark = (isContent: boolean | undefined): string =>
  isContent === undefined ? ' ' : isContent ? '✓' : '✗'

export function printHeading(text: string): void {
  console.log(`\n${text}\n`)
}

/** Where we are: times of another machine cannot be compared. */
export function printMachine(): void {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpu?.model ?? 'unknown'}`,
  )
  console.log(`${availableParallelism()} cores, ${memory} GB`)
  printLoad()
}

/** How busy the machine is: with others at work, minima and processor time say more than p50 and p95. */
export function printLoad(): void {
  const [minute = 0] = loadavg()
  if (process.platform !== 'win32') console.log(`Load in the last minute: ${minute.toFixed(1)}`)
}

/** Times in milliseconds beside what they should be. */
export function printTimings(timings: readonly Timing[]): void {
  const rows = timings.map((one) => [
    one.what,
    String(one.times.length),
    milliseconds(one.times[0] ?? Number.NaN),
    milliseconds(percentile(one.times, 0.5)),
    milliseconds(percentile(one.times, 0.95)),
    milliseconds(percentile(one.work, 0.5)),
    one.target ? `${one.target[0]} / ${one.target[1]}` : '',
    mark(isWithin(one)),
  ])
  printColumns(['ms', 'runs', 'min', 'p50', 'p95', 'cpu p50', 'target', ''], rows)
}

/** Something that is not a series of times, beside what it should be at most. */
export interface Reading {
  what: string
  value: number | undefined
  unit: string
  target?: number
  note?: string
}

export function printReadings(readings: readonly Reading[]): void {
  const rows = readings.map(({ what, value, unit, target, note = '' }) => [
    what,
    value === undefined ? 'not measured here' : `${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`,
    target === undefined ? '' : `${target} ${unit}`,
    mark(value === undefined || target === undefined ? undefined : value <= target),
    note,
  ])
  printColumns(['', 'found', 'target', '', ''], rows)
}

const milliseconds = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(1))

/** The first and the last column to the left, numbers to the right. */
export function printColumns(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  for (const row of [head, ...rows]) {
    const cells = row.map((text, column) => {
      const width = widths[column] ?? 0
      return column === 0 || column === row.length - 1 ? text.padEnd(width) : text.padStart(width)
    })
    console.log(`  ${cells.join('  ').trimEnd()}`)
  }
}
