import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const stage = /giai đoạn\s+(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)/iu
/** "năm 2021: 22 nhà", "năm 2022 xóa 09 nhà": a year with what was done in it. */
const yearly = /năm\s+(?<year>20\d\d)\s*(?::|là)?\s*(?:\p{Ll}+\s+){0,3}\d/giu
const least = 3

/** "Giai đoạn 2021 - 2025 …: năm 2021: 22 nhà, năm 2022: 31 nhà, năm 2023: 38 nhà, năm 2019: 35 nhà": one year out of the stage. */
export const checkStrayYears = (read: Understanding): CheckFinding[] => [
  ...findListed(read),
  ...findAims(read),
  ...findYearsTwice(read),
]

/** "năm 2023 đạt 82%": a year with its one figure, in a row of them. */
const inRow =
  /(?<!\p{sc=Latn})năm\s+(?<year>20\d\d)\s*(?<verb>(?:\p{Ll}+\s){0,3})(?<figure>\d[\d.,]*)[^,;.\d]{0,24}(?=[,;.]|\svà\s|$)/giu

/** "năm 2023 đạt 82%, năm 2024 đạt 91%, năm 2024 đạt 100%": one year stands for the next. */
const findYearsTwice = ({ text, datedSentences }: Understanding): CheckFinding[] =>
  gather(datedSentences, (sentence) => {
    const row = findAll(sentence.text, inRow)
    return gather(row, (last, at) => {
      const [before, first] = [row[at - 2], row[at - 1]]
      if (!before || !first) return []
      const [a, b, c] = [before, first, last].map(({ groups }) => Number(groups?.year))
      const isNext = a !== undefined && b === a + 1 && c === b
      const isRow = [before, first].every(({ index, 0: words }, place) =>
        /^\s*(?:[,;]|và)?\s*$/u.test(
          sentence.text.slice(index + words.length, [first, last][place]?.index ?? 0),
        ),
      )
      if (!isNext || !isRow || first.groups?.figure === last.groups?.figure) return []
      if (first.groups?.verb !== last.groups?.verb) return []
      const start = sentence.start + last.index
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + last[0].length },
          {
            message: `Năm ${c} được kể hai lần với hai số khác nhau; có lẽ là năm ${(c ?? 0) + 1}.`,
            suggest: last[0].replace(String(c), String((c ?? 0) + 1)),
            related: [
              { start: sentence.start + first.index, end: sentence.start + first.index + first[0].length },
            ],
          },
        ),
      ]
    })
  })

const aim = /^\W*(?:\d+[.)]\s*)?đến (?:hết )?năm (?<year>20\d\d),?\s+(?:phấn đấu|mục tiêu)/iu

/** "MỤC TIÊU GIAI ĐOẠN 2026 - 2030" and below it "Đến năm 2025, phấn đấu …": an aim for a year before the stage. */
function findAims({ text, datedSentences, headings }: Understanding): CheckFinding[] {
  return gather(datedSentences, (sentence) => {
    const year = aim.exec(sentence.text)?.groups?.year
    const heads = year ? headings.filter(({ start }) => start < sentence.start) : []
    const head = heads.findLast(
      ({ start, end }) => stage.test(text.slice(start, end)) || /mục tiêu/iu.test(text.slice(start, end)),
    )
    const { from, to } = head ? (stage.exec(text.slice(head.start, head.end))?.groups ?? {}) : {}
    if (!year || !from || !to || Number(year) >= Number(from)) return []
    const start = sentence.start + sentence.text.indexOf(`năm ${year}`)
    return [
      report(
        text,
        'period',
        'warning',
        { start, end: start + 8 },
        {
          message: `Mục tiêu của giai đoạn ${from} - ${to} không thể đặt cho năm ${year}.`,
        },
      ),
    ]
  })
}

const findListed = ({ text, passages, profile: { title } }: Understanding): CheckFinding[] =>
  gather(passages, ({ start, sentences }) => {
    const words = sentences.map((sentence) => sentence.text).join(' ')
    // "Trong giai đoạn, …" is of the stage that the title names.
    const named =
      title && /(?:trong|cả|suốt) giai đoạn(?! 20)/iu.test(words) ? text.slice(title.start, title.end) : ''
    const { from, to } = (stage.exec(words) ?? stage.exec(named))?.groups ?? {}
    if (!from || !to || /so với|trước đó|giai đoạn 20\d\d[^.]*giai đoạn 20\d\d/iu.test(words)) return []
    return gather(sentences, (sentence) => {
      const years = listYears(sentence)
      // "… năm 2024 còn 6,5%. Bình quân giai đoạn 2022 - 2024 …": a stage behind the years does not hold them.
      const framed = stage.test(named) || stage.test(text.slice(start, years[0]?.start ?? start))
      if (!framed) return []
      const isIn = ({ year }: { year: number }) => Number(from) <= year && year <= Number(to)
      const [stray, ...more] = years.filter((one) => !isIn(one))
      // "Giai đoạn 2022 - 2024 …: năm 2021 là 15,3%, năm 2022 còn 12,1%": what it began with.
      if (stray === years[0] && stray?.year === Number(from) - 1) return []
      if (!stray || more.length > 0 || years.length <= least || !isRun(years.filter(isIn))) return []
      return [
        report(text, 'period', 'error', stray, {
          message: `Năm ${stray.year} nằm ngoài giai đoạn ${from} - ${to} mà câu này liệt kê từng năm.`,
        }),
      ]
    })
  })

const listYears = (sentence: Sentence) =>
  findAll(sentence.text, yearly).map(({ index, groups }) => {
    const start = sentence.start + index
    return { year: Number(groups?.year), start, end: start + 'năm 2000'.length }
  })

/** One year after another, but for the place of the stray one. */
const isRun = (years: readonly { year: number }[]): boolean =>
  years.every(({ year }, at) => at === 0 || year > (years[at - 1]?.year ?? 0)) &&
  (years.at(-1)?.year ?? 0) - (years[0]?.year ?? 0) <= years.length
