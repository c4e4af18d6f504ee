import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const column = /(?<!\p{sc=Latn})cột\s(?:số\s)?(?:\((?<bracketed>\d{1,2})\)|(?<plain>\d{1,2}))(?![\d./%])/giu
const row =
  /(?<!\p{sc=Latn})(?:dòng|hàng)\s(?:số\s|thứ\s)?(?<plain>\d{1,2})(?=[^.;\n]{0,20}(?<!\p{sc=Latn})(?:bảng|biểu)\s(?:dưới đây|trên|nêu trên|sau|này))/giu
const foreign = /(?:Thông tư|Nghị định|Quyết định|Công văn|Phụ lục|Biểu số|Mẫu số)\s/u

/** "số hộ nộp phí ở cột (7)" of a table of four columns, "theo dòng 9 của bảng dưới đây" of four rows. */
export function checkTableReferences({ text, sentences, grids }: Understanding): CheckFinding[] {
  const [grid] = grids
  if (!grid || grids.length > 1) return []
  return gather(sentences, (sentence) => {
    if (!/cột|dòng|hàng/iu.test(sentence.text) || foreign.test(sentence.text)) return []
    return [
      ...findBeyond(text, sentence, column, grid.columns.length, 'cột'),
      ...findBeyond(text, sentence, row, countNumbered(grid), 'dòng'),
    ]
  })
}

/** Rows that are numbered from one on; none where they are not. */
function countNumbered({ rows }: Grid): number {
  const numbers = rows.map(({ cells }) => Number(cells[0]?.text.trim() || Number.NaN))
  return numbers.every((number, at) => number === at + 1) ? numbers.length : 0
}

const findBeyond = (
  text: string,
  sentence: { start: number; text: string },
  shape: RegExp,
  most: number,
  word: string,
): CheckFinding[] =>
  most < 2
    ? []
    : gather(findAll(sentence.text, shape), ({ index, 0: words, groups }) => {
        const start = sentence.start + index
        return Number(groups?.bracketed ?? groups?.plain) > most
          ? [
              report(
                text,
                'appendix-ref',
                'warning',
                { start, end: start + words.length },
                { message: `Bảng chỉ có ${most} ${word}, không có "${words}".` },
              ),
            ]
          : []
      })
