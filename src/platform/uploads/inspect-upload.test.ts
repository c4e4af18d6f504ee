import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  docx,
  encrypted,
  jpeg,
  lockedOffice,
  lying,
  pdf,
  png,
  xlsx,
} from '../../../tests/support/upload-files.ts'
import { Problem } from '../../core/problem.ts'
import { archiveLimits } from './inspect-archive.ts'
import { inspectUpload } from './inspect-upload.ts'

const inspect = (name: string, bytes: Uint8Array) => inspectUpload(name, bytes, archiveLimits)

/** The sentence the person reads. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const error = await inspect(name, bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Problem)) throw new Error(`${name} was let in`)
  return `${error.code}: ${error.say('vi')}`
}

describe('A file is known by its content', () => {
  it.each([
    ['QĐ 192.PDF', pdf(), 'pdf'],
    ['ảnh.png', png(), 'png'],
    ['ảnh.jpg', jpeg(), 'jpeg'],
    ['ảnh.JPEG', jpeg(), 'jpeg'],
    ['báo cáo.docx', docx(), 'docx'],
    ['biểu.xlsx', xlsx(), 'xlsx'],
  ])('%s is what it says', async (name, bytes, type) => {
    expect(await inspect(name, bytes)).toBe(type)
  })

  it('and a wrong type behind a right name is refused in words', async () => {
    expect(await refusal('quyet-dinh.pdf', png())).toBe(
      'upload.type-mismatch: Tệp "quyet-dinh.pdf" mang đuôi .pdf nhưng nội dung là ảnh PNG. Lưu lại đúng loại tệp, hoặc sửa đuôi tên tệp rồi gửi lại.',
    )
    expect(await refusal('bieu.xlsx', docx())).toContain('nội dung là Word (.docx)')
  })

  it.each([
    ['trang.pdf', strToU8('<html><script>alert(1)</script>'), 'không nhận ra loại tệp này'],
    ['hinh.svg', strToU8('<svg onload="alert(1)"/>'), 'không nhận ra loại tệp này'],
    ['mat-khau.xlsx', lockedOffice(), 'tệp có mật khẩu, hoặc là định dạng cũ'],
    ['nen.zip', zipSync({ 'a.txt': strToU8('a') }), 'không nhận ra loại tệp này'],
  ])('%s is refused', async (name, bytes, why) => {
    expect(await refusal(name, bytes)).toContain(why)
  })
})

describe('A Word or Excel file is refused when it', () => {
  const megabyte = 1024 * 1024
  it.each([
    ['is cut off', docx().subarray(0, 200), 'truncated'],
    ['has a password on its parts', encrypted(docx()), 'encrypted'],
    ['is a bomb', docx({ 'word/media/a.xml': new Uint8Array(8 * megabyte) }), 'bomb'],
    ['lies about its size', lying(docx({ 'word/media/a.xml': new Uint8Array(megabyte) })), 'bomb'],
    ['has macros', xlsx({ 'xl/vbaProject.bin': strToU8('x') }), 'macros'],
    ['holds an archive', docx({ 'word/media/a.zip': strToU8('x') }), 'nested'],
    ['holds an archive by another name', docx({ 'word/media/a.png': docx() }), 'nested'],
    [
      'links to another workbook',
      xlsx({ 'xl/externalLinks/externalLink1.xml': strToU8('<a/>') }),
      'external-links',
    ],
    [
      'loads a template from elsewhere',
      docx({
        'word/_rels/settings.xml.rels': strToU8(
          '<Relationships><Relationship Type="http://x/attachedTemplate" Target="http://evil/" TargetMode="External"/></Relationships>',
        ),
      }),
      'external-links',
    ],
    [
      'declares external entities',
      xlsx({
        'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
      }),
      'entities',
    ],
    [
      'declares them in UTF-16',
      xlsx({ 'xl/sharedStrings.xml': new Uint8Array(Buffer.from('\ufeff<!DOCTYPE a>', 'utf16le')) }),
      'entities',
    ],
    [
      'declares them far inside',
      xlsx({ 'xl/workbook.xml': strToU8(`<!--${'a b c d '.repeat(20_000)}--><!DOCTYPE a>`) }),
      'entities',
    ],
    ['holds too many parts', docx(manyParts(2100)), 'too-many'],
  ])('%s', async (_, bytes, fault) => {
    const name = Buffer.from(bytes).includes('word/') ? 'a.docx' : 'a.xlsx'
    const error = await inspect(name, bytes).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'upload.unsafe', details: { fault } })
  })

  it('but links of the text and charts with their tables are let in', async () => {
    const link = strToU8(
      '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://langson.gov.vn" TargetMode="External"/></Relationships>',
    )
    const file = docx({
      'word/_rels/document.xml.rels': link,
      'word/embeddings/Microsoft_Excel_Sheet.xlsx': xlsx(),
    })
    expect(await inspect('báo cáo.docx', file)).toBe('docx')
  })
})

const manyParts = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [`word/part${number}.xml`, strToU8('<a/>')]),
  )
