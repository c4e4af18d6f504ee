import { describe, expect, it } from 'vitest'
import { jpeg, pdf, png, scannedPdf } from '../../../tests/support/upload-files.ts'
import { cleanFileName } from './file-type.ts'
import { findScanHints } from './scan.ts'

const rule = { pdfVersion: 1.4, dpi: 200 }

describe('A scan', () => {
  it('of a colour page at 300 dpi is as the decree wishes', () => {
    expect(findScanHints('pdf', scannedPdf(2480, 3508), rule)).toEqual([])
  })

  it('of 100 dpi is told its resolution', () => {
    expect(findScanHints('pdf', scannedPdf(827, 1169), rule)).toEqual([{ kind: 'resolution', dpi: 100 }])
  })

  it('in grey is told so', () => {
    expect(findScanHints('pdf', scannedPdf(1654, 2339, 'DeviceGray'), rule)).toEqual([{ kind: 'grey' }])
  })

  it('of an old version is told which', () => {
    expect(findScanHints('pdf', pdf('', '1.3'), rule)).toEqual([{ kind: 'pdf-version', found: '1.3' }])
  })

  it('that is a picture is better a PDF', () => {
    expect(findScanHints('png', png(), rule)).toEqual([{ kind: 'not-pdf' }])
    expect(findScanHints('png', png(2480, 3508, 0), rule)).toContainEqual({ kind: 'grey' })
    expect(findScanHints('jpeg', jpeg(600, 800), rule)).toContainEqual({ kind: 'resolution', dpi: 73 })
    expect(findScanHints('jpeg', jpeg(2480, 3508, 1), rule)).toContainEqual({ kind: 'grey' })
  })

  it('that was printed to PDF has no resolution', () => {
    const printed = pdf(
      '1 0 obj << /Subtype /Image /Width 40 /Height 40 >> stream endstream << /Type /Font >>',
    )
    expect(findScanHints('pdf', printed, rule)).toEqual([])
  })
})

describe('The name of a file', () => {
  it.each([
    ['Quyết định 192.pdf'.normalize('NFD'), 'Quyết định 192.pdf'],
    ['C:\\fakepath\\biểu.xlsx', 'biểu.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['bao\u202efdp.exe', 'baofdp.exe'],
    ['a:b*c?.pdf', 'a_b_c_.pdf'],
    [' .. ', 'tep'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept)
  })

  it('never grows long, and keeps its ending', () => {
    expect(cleanFileName(`${'dài '.repeat(100)}.pdf`)).toMatch(/^.{146}\.pdf$/)
  })
})
