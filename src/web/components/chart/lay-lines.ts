/** One figure over the years; a year without it has no point. */
export interface Series {
  label: string
  points: readonly ({ value: number; text: string } | undefined)[]
}

const width = 640
const height = 200
const inside = { left: 34, right: 34, top: 28, bottom: 34 }

/** Where the lines of a chart run, in units of its own drawing field. Zero is always the ground. */
export function layLines(years: readonly number[], series: readonly Series[]) {
  const values = series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []))
  const top = Math.max(...values, 0) || 1
  const ground = height - inside.bottom
  const xOf = (place: number) =>
    years.length < 2
      ? width / 2
      : inside.left + (place * (width - inside.left - inside.right)) / (years.length - 1)
  const yOf = (value: number) => ground - (value / top) * (ground - inside.top)
  const lines = series.map(({ label, points }, own) => {
    const laid = points.flatMap((point, place) =>
      point ? { x: xOf(place), y: yOf(point.value), year: years[place] ?? place, ...point, place } : [],
    )
    return {
      label,
      path: drawPath(laid),
      points: laid.map((point) => ({ ...point, isAbove: isHighest(series, own, point.place) })),
    }
  })
  return {
    width,
    height,
    ground: `M0 ${ground}H${width}`,
    years: years.map((year, place) => ({ year, x: xOf(place) })),
    lines,
  }
}

/** A gap in the years is a gap in the line. */
function drawPath(points: readonly { x: number; y: number; place: number }[]): string {
  return points
    .map(({ x, y, place }, at) => `${at > 0 && points[at - 1]?.place === place - 1 ? 'L' : 'M'}${x} ${y}`)
    .join('')
}

/** The label of the higher line stands above it, that of the lower one below, so that they do not meet. */
function isHighest(series: readonly Series[], own: number, place: number): boolean {
  const mine = series[own]?.points[place]?.value ?? 0
  return series.every((other, at) => at === own || (other.points[place]?.value ?? -1) <= mine)
}
