import { describe, expect, it } from 'vitest'
import { findPasswordFault, ratePassword } from './password-rules.ts'

const known = { userName: 'lan.nt', unitNames: ['Xã Thụy Hùng', 'Thụy Hùng'] }

describe('A password', () => {
  it.each([
    'suối nguồn 2023',
    'ruộng bậc thang',
    'con gà cục tác lá chanh',
    'x7-Kp2m-qR4v',
    'đi chợ phiên Đồng Đăng',
    'người thụy hùng thích hát sli',
    '492817365028',
  ])('"%s" will do', (password) => {
    expect(findPasswordFault(password, known)).toBeUndefined()
  })

  it.each([
    ['ngắn', 'too-short'],
    ['1234567', 'too-short'],
    ['a'.repeat(201), 'too-long'],
    ['12345678', 'common'],
    ['matkhau123', 'common'],
    ['Mật khẩu 2026', 'common'],
    ['M@tkhau@123', 'common'],
    ['P@ssw0rd!', 'common'],
    ['anhyeuem', 'common'],
    ['anhyeuem123', 'common'],
    ['Vietnam@2025', 'common'],
    ['quantri@123', 'common'],
    ['qwertyui', 'common'],
    ['68686868', 'common'],
    ['01011990', 'digits'],
    ['0912345678', 'digits'],
    ['aaaaaaaaaaaa', 'pattern'],
    ['abcabcabcabc', 'pattern'],
    ['hijklmnop', 'pattern'],
    ['lannt2026', 'user-name'],
    ['Lan.NT@2026', 'user-name'],
    ['Thuyhung2023', 'unit-name'],
    ['Xã Thụy Hùng 1', 'unit-name'],
  ])('"%s" is refused: %s', (password, fault) => {
    expect(findPasswordFault(password, known)).toBe(fault)
  })

  it('is the same on every Vietnamese keyboard', () => {
    expect(findPasswordFault('Mật khẩu 2026'.normalize('NFD'))).toBe('common')
  })

  it('is rated by its length first', () => {
    expect(ratePassword('matkhau123')).toBe('weak')
    expect(ratePassword('x7-Kp2m-q')).toBe('fair')
    expect(ratePassword('con gà cục tác lá chanh')).toBe('strong')
  })
})
