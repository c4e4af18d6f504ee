import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import { renderPdf } from './render-pdf.ts'
import { addSignatureField } from './signature-field.ts'

const layout = nd30Layout()
let issued: Uint8Array
beforeAll(async () => {
  issued = await renderPdf(reportDocument({ status: 'issued', snapshot: '3F2A-9C1B-77D0-41E8' }), layout)
})

interface Annotation {
  subtype: string
  fieldType?: string
  fieldName?: string
  rect: [number, number, number, number]
}

async function readFields(bytes: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const fields: (Annotation & { page: number; texts: { str: string; transform: number[] }[] })[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const opened = await document.getPage(page)
    const found = (await opened.getAnnotations()) as Annotation[]
    const { items } = await opened.getTextContent()
    const texts = items as { str: string; transform: number[] }[]
    fields.push(
      ...found.filter(({ subtype }) => subtype === 'Widget').map((one) => ({ ...one, page, texts })),
    )
  }
  return fields
}

describe('the PDF of an issued report', () => {
  test('has one empty signature field, between the office and the name', async () => {
    const [field, ...others] = await readFields(issued)
    expect(others).toEqual([])
    expect(field).toMatchObject({ fieldType: 'Sig', fieldName: 'ChuKySo' })
    const heightOf = (words: string) => field?.texts.find(({ str }) => str.includes(words))?.transform[5] ?? 0
    const [, bottom, , top] = field?.rect ?? [0, 0, 0, 0]
    expect(heightOf('CHỦ TỊCH')).toBeGreaterThan(top)
    expect(heightOf('Lý Thị Mẫu')).toBeLessThan(bottom)
    expect(top - bottom).toBeGreaterThan(70)
  })

  test('leaves no trace of how the place was found', () => {
    const end = Buffer.from(issued).toString('latin1').split('%%EOF').at(-2) ?? ''
    expect(end).toContain('/S /Form')
    expect(end).not.toContain('mtqg:')
  })

  test('is the same every time', async () => {
    const again = await renderPdf(
      reportDocument({ status: 'issued', snapshot: '3F2A-9C1B-77D0-41E8' }),
      layout,
    )
    expect(Buffer.compare(Buffer.from(issued), Buffer.from(again))).toBe(0)
  })
})

describe('the PDF of a draft', () => {
  test('has no field: nobody signs a draft', async () => {
    const draft = await renderPdf(reportDocument(), layout)
    expect(await readFields(draft)).toEqual([])
    expect(addSignatureField(draft)).toBe(draft)
  })
})
