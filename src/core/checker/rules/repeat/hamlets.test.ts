import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('Hamlets of the commune', () => {
  it('are told where the sentence of the commune goes on to them', () =>
    expect(
      listMismatches(
        'Xã Đá Mài được lập trên cơ sở hai xã cũ, hiện có 13 thôn. Loa truyền thanh phủ 14/«repeat|14 thôn».',
      ),
    ).toEqual([]))
  it('are left alone where only some are told', () =>
    expect(
      listMismatches('Xã nằm ở phía tây huyện, có 6 thôn đặc biệt khó khăn. Đã kéo điện đến 14/14 thôn.'),
    ).toEqual([]))
  it('are told when a fraction has more of them', () =>
    expect(listMismatches('Xã có 9 bản. Đã kéo điện đến 8/«repeat|10 bản».')).toEqual([]))
  it('are told when all of them are fewer', () =>
    expect(
      listMismatches('Xã có 14 khu dân cư. Có 13/«repeat|13 khu dân cư» tổ chức ngày hội, đạt 100%.'),
    ).toEqual([]))
  it('are told of branches of the Party as well', () =>
    expect(
      listMismatches('Đảng bộ có 24 chi bộ trực thuộc. Còn 04/«repeat|26 chi bộ» chưa sinh hoạt chuyên đề.'),
    ).toEqual([]))
  it('are left alone when it has as many, or is of some of them', () =>
    expect(listMismatches('Xã có 9 bản. Đã kéo điện đến 8/9 bản; 3/4 bản vùng cao có nước sạch.')).toEqual(
      [],
    ))
})
