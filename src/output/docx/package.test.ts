import { describe, expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import {
  all,
  attribute,
  childElements,
  find,
  OpenedDocx,
  value,
} from '../../../tests/fixtures/opened-docx.ts'
import { longReportDocument, reportDocument } from '../../../tests/fixtures/report-document.ts'
import type { Inline } from '../../core/report/model.ts'
import { renderDocx } from './render-docx.ts'

const layout = nd30Layout()
const file = new OpenedDocx(await renderDocx(longReportDocument(), layout))
const document = file.part('word/document.xml')

describe('the package', () => {
  test('the same report gives the same bytes', async () => {
    const [first, second] = await Promise.all([
      renderDocx(reportDocument(), layout),
      renderDocx(reportDocument(), layout),
    ])
    expect(first).toEqual(second)
  })

  test('begins with its content types, which name every part', () => {
    expect(file.names[0]).toBe('[Content_Types].xml')
    const types = file.part('[Content_Types].xml')
    const named = [...types.getElementsByTagName('Override')].map((one) => one.getAttribute('PartName'))
    const parts = file.names.filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml')
    expect(named.sort()).toEqual(parts.map((name) => `/${name}`).sort())
  })

  test('every relation leads to a part, and every reference to a relation', () => {
    const relations = [...file.part('word/_rels/document.xml.rels').getElementsByTagName('Relationship')]
    for (const relation of relations) expect(file.names).toContain(`word/${relation.getAttribute('Target')}`)
    for (const relation of file.part('_rels/.rels').getElementsByTagName('Relationship')) {
      expect(file.names).toContain(relation.getAttribute('Target'))
    }
    const ids = relations.map((relation) => relation.getAttribute('Id'))
    const used = all(document, 'headerReference').map((one) =>
      one.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id'),
    )
    expect(ids).toEqual(expect.arrayContaining(used))
  })

  test('every style a paragraph or run asks for exists', () => {
    const styles = all(file.part('word/styles.xml'), 'style').map((style) => attribute(style, 'styleId'))
    for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/header2.xml']) {
      const asked = ['pStyle', 'rStyle'].flatMap((tag) => all(file.part(name), tag)).map(value)
      expect(styles).toEqual(expect.arrayContaining([...new Set(asked)]))
    }
  })

  test('says title, subject, author and language', () => {
    const core = file.part('docProps/core.xml').documentElement?.textContent
    const model = longReportDocument()
    expect(core).toBe(`${model.title}${model.head.subject.join(' ')}${model.head.agency}vi-VN`)
  })
})

/** Order of children that Word insists on; a file in another order is offered for repair. */
const orders: Record<string, string[]> = {
  pPr: ['pStyle', 'keepNext', 'keepLines', 'pBdr', 'spacing', 'ind', 'jc', 'outlineLvl', 'sectPr'],
  rPr: [
    'rStyle',
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'caps',
    'color',
    'sz',
    'szCs',
    'bdr',
    'vertAlign',
    'lang',
  ],
  tblPr: ['tblW', 'jc', 'tblBorders', 'tblLayout', 'tblCellMar'],
  trPr: ['cantSplit', 'tblHeader'],
  tcPr: ['tcW', 'gridSpan', 'vMerge', 'vAlign'],
  sectPr: ['headerReference', 'type', 'pgSz', 'pgMar', 'pgNumType', 'titlePg'],
  sdtPr: ['tag', 'id', 'lock', 'appearance'],
}

describe('what makes Word offer a repair', () => {
  test.each(Object.keys(orders))('children of %s stand in the order of the schema', (name) => {
    const order = orders[name] ?? []
    for (const part of file.parts.values()) {
      for (const properties of all(part, name)) {
        const places = childElements(properties).map((child) => order.indexOf(child.localName ?? ''))
        expect(places).not.toContain(-1)
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }
    }
  })

  test('footnotes have both separators, named by the settings, and count from 1', () => {
    const notes = all(file.part('word/footnotes.xml'), 'footnote')
    expect(notes.slice(0, 2).map((note) => attribute(note, 'type'))).toEqual([
      'separator',
      'continuationSeparator',
    ])
    expect(notes.map((note) => Number(attribute(note, 'id')))).toEqual(notes.map((_, index) => index - 1))
    const named = all(file.part('word/settings.xml'), 'footnote').map((note) => attribute(note, 'id'))
    expect(named).toEqual(['-1', '0'])
    const references = all(document, 'footnoteReference').map((one) => Number(attribute(one, 'id')))
    expect(references).toEqual(notes.slice(2).map((_, index) => index + 1))
    expect(references.length).toBeGreaterThan(60)
  })

  test('every cell ends with a paragraph, and the text does not end with a table', () => {
    for (const cell of all(document, 'tc')) expect(childElements(cell).at(-1)?.localName).toBe('p')
    const ends = childElements(file.body).map((child) => child.localName)
    expect(ends.slice(-2)).toEqual(['p', 'sectPr'])
  })

  test('ids of content controls are never used twice, and tags are never too long', async () => {
    const key = `village.${'very-long-'.repeat(12)}households`
    const figure: Inline = { type: 'figure', key, text: '1', state: 'reported', kind: 'actual' }
    const model = reportDocument({
      body: [
        {
          type: 'paragraph',
          style: 'body',
          section: 'I',
          origin: 'system',
          content: [figure, { type: 'footnote', content: [figure] }],
        },
      ],
    })
    const opened = new OpenedDocx(await renderDocx(model, layout))
    const parts = [opened.part('word/document.xml'), opened.part('word/footnotes.xml')]
    const controls = parts.flatMap((part) => all(part, 'sdtPr'))
    const ids = controls.map((control) => value(find(control, 'id')))
    expect(new Set(ids).size).toBe(ids.length)
    expect(controls.every((control) => value(find(control, 'tag')).length <= 64)).toBe(true)
  })

  test('letters XML forbids are dropped, and marks of XML are kept as words', async () => {
    const words = 'a\u0000b\u0007 < & > " \ud800 ]]> \uffff'
    const model = reportDocument({
      body: [
        {
          type: 'paragraph',
          style: 'body',
          section: 'I',
          origin: 'unit',
          content: [{ type: 'text', text: words }],
        },
      ],
    })
    const opened = new OpenedDocx(await renderDocx(model, layout))
    expect(opened.paragraphSaying('ab < & > "  ]]> ')).toBeDefined()
  })
})
