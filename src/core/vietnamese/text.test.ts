import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, sortKey, spellingKey, toNfc } from './text.ts'

/** Words as Vietnamese keyboards give them, in either form of Unicode. */
const syllable = fc.constantFrom(
  ...'an ăn ân bản bãi cồn còn tòng tòong đồng đăng hòa hoà thụy thuỵ khỏe khoẻ quý lạng sơn mỏ mò ươ nguyễn'.split(
    ' ',
  ),
  ...'Đ Ê Ô 2 10 007 M’gar'.split(' '),
)
const words = fc
  .array(syllable, { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom(parts.join(' ').normalize('NFC'), parts.join(' ').normalize('NFD')))
const sorted = (...texts: string[]) => [...texts].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))

describe('A search key', () => {
  it('is the same however the keyboard composed the letters', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(toNfc(text)))
        expect(spellingKey(text.normalize('NFD'))).toBe(spellingKey(toNfc(text)))
      }),
    )
  })

  it('folded again stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('has only plain letters for Vietnamese text', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(fold(text)).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/)
      }),
    )
  })

  it('forgets marks, capitals, tone placement, punctuation and double blanks', () => {
    expect(fold('  XÃ  Đồng\u00a0Đăng ')).toBe('xa dong dang')
    expect(fold('Hoà Bình')).toBe(fold('Hòa Bình'))
    expect(fold('Bà Rịa - Vũng Tàu')).toBe('ba ria vung tau')
    expect(fold('Cư M’gar')).toBe(fold("Cư M'Gar"))
    expect(fold('Ðồng')).toBe('dong')
  })
})

describe('A spelling key', () => {
  it('is the same for old and new tone placement, and differs for different tones', () => {
    expect(spellingKey('Hoà')).toBe(spellingKey('hòa'))
    expect(spellingKey('Thuỵ Hùng')).toBe(spellingKey('Thụy Hùng'))
    expect(spellingKey('Sơn Hà')).not.toBe(spellingKey('Sơn Hạ'))
    expect(spellingKey('Còn Tòng')).not.toBe(spellingKey('Cồn Tồng'))
  })

  it('never joins what folding keeps apart', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        if (spellingKey(a) === spellingKey(b)) expect(fold(a)).toBe(fold(b))
      }),
    )
  })
})

describe('A sort key', () => {
  it('follows the alphabet, letters before tones', () => {
    const alphabet = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ')
    expect(sorted(...[...alphabet].reverse())).toEqual(alphabet)
    expect(sorted('mạ', 'má', 'mã', 'mả', 'mà', 'ma')).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ'])
    expect(sorted('Đồng Đăng', 'Dương Quỳ', 'Cao Lộc', 'Đông Kinh')).toEqual([
      'Cao Lộc',
      'Dương Quỳ',
      'Đồng Đăng',
      'Đông Kinh',
    ])
    expect(sorted('Bản Áng', 'Ban Cả', 'Bàn')).toEqual(['Bàn', 'Bản Áng', 'Ban Cả'])
  })

  it('takes numbers by value', () => {
    expect(sorted('Phường 12', 'Phường 2', 'Phường 1')).toEqual(['Phường 1', 'Phường 2', 'Phường 12'])
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(Math.sign(a - b)).toBe(Math.sign(compare(`Tổ ${a}`, `Tổ ${b}`)))
      }),
    )
  })

  it('is the same for texts that are spelled the same', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        if (spellingKey(a) === spellingKey(b)) expect(sortKey(a)).toBe(sortKey(b))
      }),
    )
    expect(sortKey('Hoà Bình')).toBe(sortKey('Hòa Bình'))
  })

  it('sorts a text before every longer one that begins with it', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(compare(a, `${a} ${b}`)).toBe(-1)
      }),
    )
  })

  it('is made of signs that every collation orders alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sortKey(text)).toMatch(/^[0-9a-z]+$/)
      }),
    )
  })
})

function compare(a: string, b: string): number {
  const [x, y] = [sortKey(a), sortKey(b)]
  return x < y ? -1 : x > y ? 1 : 0
}
