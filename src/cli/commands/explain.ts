import { type Explanation, explainFigure } from '../../core/figures/explain.ts'
import { printDate } from '../../core/vietnamese/numbers.ts'
import { readFigures } from '../../system/write-report.ts'
import { type CommuneYearOptions, readCommuneYear, withSystem } from '../with-system.ts'
import { type Language, say, type Word } from '../words.ts'

/** `mtqg explain`: the answer to "why this number?". */
export async function explain(
  key: string,
  options: CommuneYearOptions & { json?: boolean },
  language: Language,
): Promise<void> {
  await withSystem(async (system) => {
    const book = await readFigures(system, await readCommuneYear(system, options))
    const why = explainFigure(book, key)
    console.log(options.json ? JSON.stringify(why, null, 2) : printExplanation(why, language).join('\n'))
  })
}

function printExplanation(why: Explanation, language: Language): string[] {
  const line = (word: Word, text: string | null | undefined) =>
    text ? [`  ${say(language, word)}: ${text}`] : []
  const mark = why.reference && say(language, why.reference.verified ? 'verified' : 'unverified')
  return [
    `${why.label} (${why.key})`,
    `  ${why.parts ? `${why.parts} · ` : ''}${why.text}${why.synthetic ? ` · ${say(language, 'synthetic')}` : ''}`,
    ...line('reason', why.reason),
    ...line('asOfLabel', printDate(why.asOf)),
    ...line('rule', why.rule),
    ...line('arithmetic', why.arithmetic),
    ...line('source', why.reference && `${why.reference.text} (${mark})`),
    ...line('lastYear', why.lastYear?.text),
    ...line('note', why.note),
    ...line('enteredIn', why.enteredIn),
    ...(why.rows.length > 0 ? [`  ${say(language, 'rows')}:`] : []),
    ...why.rows.map((row) =>
      [
        '    -',
        row.register,
        '·',
        row.label,
        row.value && `· ${row.value}`,
        row.on && `· ${printDate(row.on)}`,
        row.document && `· ${row.document}`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ]
}
