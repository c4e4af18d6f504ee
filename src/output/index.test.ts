import { describe, expect, test } from 'vitest'
import { nd30Layout } from '../../tests/fixtures/nd30-layout.ts'
import { reportDocument } from '../../tests/fixtures/report-document.ts'
import { findFormat, formatNames, outputFormats } from './index.ts'

describe('forms of a report', () => {
  test('are found by the ending of a file, in capitals too', () => {
    expect(formatNames).toEqual(['.docx', '.pdf', '.html', '.json'])
    expect(findFormat('.PDF')?.mediaType).toBe('application/pdf')
    expect(findFormat('.odt')).toBeUndefined()
  })

  test.each(outputFormats.map((format) => [format.extension, format] as const))(
    '%s is written as bytes',
    async (_, format) => {
      const bytes = await format.render(reportDocument(), nd30Layout())
      const begins: Record<string, string> = {
        '.docx': 'PK',
        '.pdf': '%PDF-1.7',
        '.html': '<!doctype',
        '.json': '{',
      }
      expect(
        Buffer.from(bytes)
          .toString('latin1')
          .startsWith(begins[format.extension] ?? '?'),
      ).toBe(true)
    },
  )
})
