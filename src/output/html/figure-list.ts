import type { FigureRun, ReportDocument } from '../../core/report/model.ts'
import { figureIdentity, listPrintedFigures, type PrintedFigure } from '../figures-in.ts'
import { houseStyle } from '../house-style.ts'
import { say, tag } from './escape.ts'
import { kindNames } from './inlines.ts'

export interface FigureList {
  /** Where in the list a number of the report is explained. */
  linkOf: (figure: FigureRun) => string
  html: string
}

/** The list below a page that stands alone: what each number in it is, and which sections print it. */
export function figureList(model: ReportDocument): FigureList {
  const figures = listPrintedFigures(model)
  const places = new Map(figures.map((figure, index) => [figureIdentity(figure), `so-lieu-${index + 1}`]))
  return {
    linkOf: (figure) => `#${places.get(figureIdentity(figure)) ?? ''}`,
    html: figures.length > 0 ? draw(figures, model.asOf) : '',
  }
}

const headings = ['Số liệu', 'Khóa', 'Loại', 'Mục in số này']

function draw(figures: readonly PrintedFigure[], asOf: string): string {
  const [year, month, day] = asOf.split('-')
  const rows = figures.map((figure, index) =>
    tag('tr', { id: `so-lieu-${index + 1}` }, ...cells(figure).map((words) => say('td', {}, words))),
  )
  return tag(
    'section',
    { class: 'figures', 'aria-labelledby': 'so-lieu' },
    say('h2', { id: 'so-lieu' }, 'Số liệu trong báo cáo'),
    say('p', {}, `Tính đến ngày ${day}/${month}/${year}. Danh sách này chỉ có trên màn hình, không in.`),
    tag(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-labelledby': 'so-lieu' },
      tag(
        'table',
        {},
        tag('thead', {}, tag('tr', {}, ...headings.map((words) => say('th', { scope: 'col' }, words)))),
        tag('tbody', {}, ...rows),
      ),
    ),
  )
}

const cells = (figure: PrintedFigure): string[] => [
  figure.text + (figure.synthetic ? houseStyle.syntheticMark : ''),
  figure.key,
  kindNames[figure.kind] + (figure.synthetic ? ' (số dựng để minh họa)' : ''),
  figure.sections.join(', '),
]
