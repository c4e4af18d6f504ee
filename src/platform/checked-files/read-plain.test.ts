import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingLimits } from './limits.ts'
import { decodeText, readPlain } from './read-plain.ts'

const read = (bytes: Uint8Array) => readPlain('a', bytes, readingLimits)
const readString = (text: string) => read(new TextEncoder().encode(text))
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf16 = (text: string, mark = '\ufeff') => new Uint8Array(Buffer.from(mark + text, 'utf16le'))

describe('A text file', () => {
  const sentence = 'Tỷ lệ hộ nghèo của xã là 2,8%.'

  it.each([
    ['UTF-8', new TextEncoder().encode(sentence)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${sentence}`)],
    ['UTF-16', utf16(sentence)],
    ['UTF-16 the other way round', new Uint8Array(Buffer.from(utf16(sentence)).swap16())],
    ['decomposed', new TextEncoder().encode(sentence.normalize('NFD'))],
    ['TCVN3', latin('Tû lÖ hé nghÌo cña x· lµ 2,8%.')],
    ['VNI', latin('Tyû leä hoä ngheøo cuûa xaõ laø 2,8%.')],
    ['Windows-1258', latin('Ty\xd2 l\xea\xf2 h\xf4\xf2 ngh\xe8o cu\xd2a xa\xde l\xe0 2,8%.')],
  ])('in %s is the same text', (_, bytes) => {
    expect(read(bytes).document.text).toBe(sentence)
  })

  it('has its capitals right in TCVN3, which has none with tones', () => {
    const { text } = read(
      latin('ñy ban nh©n d©n x·\nCéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\nB¸o c¸o kÕt qu¶ cña x·'),
    ).document
    expect(text).toBe('ủy ban nhân dân xã\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBáo cáo kết quả của xã')
  })

  it('may mix lines of Unicode with lines of an old encoding', () => {
    const { document, back } = readString('Số hộ nghèo\nTû lÖ hé nghÌo cña x·\nhết')
    expect(document.text).toBe('Số hộ nghèo\nTỷ lệ hộ nghèo của xã\nhết')
    expect(back.origins?.[document.text.indexOf('hết')]).toBe('Số hộ nghèo\nTû lÖ hé nghÌo cña x·\n'.length)
  })

  it('that is another language says so', async () => {
    const { readCheckedFile } = await import('./read-checked-file.ts')
    const english =
      'The commune reports that thirty households out of one thousand are poor this year. '.repeat(20)
    const { document } = await readCheckedFile('a.txt', new TextEncoder().encode(english))
    expect(document.unread.join()).toContain('không phải tiếng Việt')
  })

  it('keeps the way back to its units through marks, line ends and composition', () => {
    const piece = fc.constantFrom(
      'a',
      'ệ',
      'e\u0323\u0302',
      '\r\n',
      '\n',
      '\u200b',
      '\ufeff',
      '1.081',
      ' ',
      '𝒳',
      'ư\u0301',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const raw = `x${pieces.join('')}`
        const { document, back } = readString(raw)
        const toFile = (offset: number) => back.origins?.[offset] ?? offset
        const plain = (text: string) =>
          text
            .replace(/\r\n/g, '\n')
            .replace(/[\u200b\ufeff]/g, '')
            .normalize('NFC')
        expect(document.text).toBe(plain(raw))
        for (let unit = 0; unit < document.text.length; unit += 1) {
          if (/[\udc00-\udfff]/.test(document.text.charAt(unit))) continue
          const [from, to] = [toFile(unit), toFile(unit + 1)]
          expect(plain(raw.slice(0, from))).toBe(document.text.slice(0, unit))
          expect(to).toBeGreaterThanOrEqual(from)
        }
      }),
    )
  })
})

it('Bytes that are no UTF-8 lose at most the broken letters', () => {
  const bytes = new TextEncoder().encode(`${'Báo cáo của xã. '.repeat(30)}`)
  bytes[1] = 0xff
  expect(decodeText(bytes)).toContain('cáo của xã')
})
