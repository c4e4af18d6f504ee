import { describe, expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { classesOf, OpenedHtml } from '../../../tests/fixtures/opened-html.ts'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import { capitalTable } from '../../../tests/fixtures/report-tables.ts'
import type { Block, ReportDocument } from '../../core/report/model.ts'
import { renderHtml, renderHtmlBody } from './render-html.ts'

const layout = nd30Layout()
const open = (overrides: Partial<ReportDocument> = {}): OpenedHtml =>
  new OpenedHtml(renderHtml(reportDocument(overrides), layout))
const page = open()
const textsOf = (name: string): (string | null)[] => page.all(name).map((one) => one.textContent)

describe('the page', () => {
  test('is a whole Vietnamese page with its title, and loads nothing', () => {
    const html = renderHtml(reportDocument(), layout)
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/)
    expect(textsOf('title')).toEqual([reportDocument().title])
    expect(html).toContain("default-src 'none'")
    for (const name of ['script', 'img', 'link', 'iframe', 'object']) expect(page.all(name)).toEqual([])
    expect(html).not.toMatch(/url\(|https?:/)
  })

  test('the same report gives the same page', () => {
    expect(renderHtml(reportDocument(), layout)).toBe(renderHtml(reportDocument(), layout))
  })

  test('prints on the paper of the policy', () => {
    const style = textsOf('style').join('\n')
    expect(style).toContain('@page{size:210mm 297mm;margin:20mm 15mm 20mm 30mm')
    expect(style).toContain('@page:first{@top-center{content:none}}')
    expect(style).toContain('text-indent:12.7mm')
  })

  test('takes every size from the policy', () => {
    const roomy = structuredClone(layout)
    roomy.marginsMm.left.value = 35
    roomy.body.size.value = 13
    expect(renderHtml(reportDocument(), roomy)).toContain('margin:20mm 15mm 20mm 35mm')
    expect(renderHtml(reportDocument(), roomy)).toContain('font:13pt/')
  })
})

describe('ranks', () => {
  test('one title, chapters below it, and no level skipped', () => {
    expect(textsOf('h1')).toHaveLength(1)
    const levels = page
      .all('*')
      .map((element) => /^h([1-6])$/.exec(element.localName ?? '')?.[1])
      .filter((level) => level !== undefined)
      .map(Number)
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
  })

  test('a heading keeps the key of its section', () => {
    expect(page.withId('muc-II.1')?.textContent).toBe('1. Chương trình giảm nghèo bền vững')
  })

  test('inside another page the title stands one level lower', () => {
    const inside = new OpenedHtml(`<html><body>${renderHtmlBody(reportDocument(), layout)}</body></html>`)
    expect(inside.all('h1')).toEqual([])
    expect(inside.all('h2')).toHaveLength(1)
  })
})

describe('numbers', () => {
  test('carry their key, their value for programs and a link to what they are', () => {
    const [number] = page
      .all('data')
      .filter((one) => one.getAttribute('data-key') === 'capital.ntm.allocated')
    expect(number?.getAttribute('value')).toBe('1250000000')
    const link = number?.getElementsByTagName('a')[0]
    expect(link?.getAttribute('title')).toBe('Kế hoạch · capital.ntm.allocated')
    const target = page.withId(link?.getAttribute('href')?.slice(1) ?? '')
    expect(target?.textContent).toContain('capital.ntm.allocated')
  })

  test('a missing one has no value, an estimate and a made-up one look it', () => {
    const [missing] = page.withClass('missing')
    expect(missing?.getAttribute('value')).toBe('')
    expect(page.withClass('estimate').length).toBeGreaterThan(0)
    expect(page.withClass('made-up').map((one) => one.textContent)).toEqual(['*'])
  })

  test('rates and decimals are read as numbers too', () => {
    const [rate] = page.all('data').filter((one) => one.getAttribute('data-key') === 'poverty.poor.rate')
    expect(rate?.getAttribute('value')).toBe('2.96')
  })

  test('inside the application they lead to their explanation', () => {
    expect(renderHtmlBody(reportDocument(), layout)).toContain('href="?figure=poverty.poor.households"')
  })
})

describe('footnotes and tables', () => {
  test('every mark leads to its note and every note back', () => {
    const ids = new Set(page.all('*').map((element) => element.getAttribute('id')))
    const links = page.all('a').map((link) => link.getAttribute('href') ?? '')
    for (const link of links) expect(ids).toContain(link.slice(1))
    expect(page.withId('chu-thich-2')?.textContent).toContain('Thông báo số 112/TB-UBND')
  })

  test('ids are used once', () => {
    const ids = page.all('*').flatMap((element) => element.getAttribute('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('tables have captions, heads with a scope, merged cells, and a box to scroll in', () => {
    const [table] = page.all('table')
    expect(table?.getElementsByTagName('caption')[0]?.textContent).toContain('Bảng 1.')
    const heads = [...(table?.getElementsByTagName('th') ?? [])]
    expect(heads.map((head) => head.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'colgroup',
      'col',
      'col',
      'col',
    ])
    expect(heads.map((head) => head.getAttribute('rowspan'))).toEqual(['2', '2', null, '2', null, null])
    expect(classesOf(table?.parentNode as Parameters<typeof classesOf>[0])).toContain('scroll')
  })
})

describe('what a user typed', () => {
  const attempts = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=y>',
    '&lt;b&gt; & <i>',
    "' onmouseover='x",
    '</style>',
  ]

  test.each(attempts)('is shown as it is: %s', (attempt) => {
    const said: Block = {
      type: 'paragraph',
      style: 'body',
      section: attempt,
      origin: 'unit',
      content: [
        { type: 'text', text: attempt },
        { type: 'figure', key: attempt, text: attempt, state: 'reported', kind: 'actual' },
        { type: 'footnote', content: [{ type: 'text', text: attempt }] },
      ],
    }
    const table: Block = { ...capitalTable(), caption: attempt, section: attempt }
    const opened = open({ title: attempt, body: [said, table], recipients: [attempt] })
    expect(opened.all('title')[0]?.textContent).toBe(attempt)
    expect(opened.reading().main).toContain(attempt + attempt)
    expect(opened.reading().notes).toContain(attempt)
    for (const name of ['script', 'img', 'i']) {
      const made = opened
        .all(name)
        .filter((one) => one.textContent?.includes('alert') || one.hasAttribute('src'))
      expect(made).toEqual([])
    }
    expect(opened.all('*').filter((one) => one.hasAttribute('onmouseover'))).toEqual([])
  })

  test('letters HTML does not know are left out', () => {
    const body: Block[] = [
      { type: 'heading', level: 1, number: 'I', text: 'A\u0000\u0007\ud800B\tC', section: 'I' },
    ]
    expect(open({ body }).reading().main).toContain('I. AB C')
  })
})
