import { useId } from 'react'
import './chart.css'
import { layLines, type Series } from './lay-lines.ts'

interface ChartProps {
  title: string
  years: readonly number[]
  series: readonly Series[]
  /** What the button that opens the table says. */
  tableWord: string
  yearWord: string
  /** What is said where there is no figure. */
  missingWord: string
}

/**
 * A few figures over the years as lines, with the same figures as a table below it.
 *
 * Drawn by hand: two lines and their labels do not need a library of 120 kB on a phone in the hills.
 */
export function LineChart({ title, years, series, tableWord, yearWord, missingWord }: ChartProps) {
  const id = useId()
  const drawn = layLines(years, series)
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className="unseen">
        {title}
      </figcaption>
      <ul className="legend">
        {series.map(({ label }, place) => (
          <li key={label} className={`series-${place}`}>
            {label}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${drawn.width} ${drawn.height}`} aria-hidden="true">
        <path className="ground" d={drawn.ground} />
        {drawn.years.map(({ x, year }) => (
          <text key={year} className="year" x={x} y={drawn.height - 4}>
            {year}
          </text>
        ))}
        {drawn.lines.map(({ path, points, label }, place) => (
          <g key={label} className={`series-${place}`}>
            <path className="stroke" d={path} />
            {points.map(({ x, y, text, year, isAbove }) => (
              <g key={year}>
                <circle cx={x} cy={y} r={3.5} />
                <text x={x} y={isAbove ? y - 9 : y + 18}>
                  {text}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      <details>
        <summary>{tableWord}</summary>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{yearWord}</th>
              {series.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year, row) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {series.map(({ label, points }) => (
                  <td key={label}>{points[row]?.text ?? missingWord}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
