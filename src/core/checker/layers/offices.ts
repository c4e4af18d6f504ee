/** What the last part of a symbol says of who issues the document; `words` is how the issuer is then named. */
export const issuersOfCodes: Record<string, { name: string; words: RegExp }> = {
  TTg: { name: 'Thủ tướng Chính phủ', words: /thủ tướng/iu },
  CP: { name: 'Chính phủ', words: /^chính phủ/iu },
  UBND: { name: 'Ủy ban nhân dân', words: /ubnd|(?:ủy|uỷ) ban nhân dân|chủ tịch/iu },
  HĐND: { name: 'Hội đồng nhân dân', words: /hđnd|hội đồng nhân dân/iu },
  UBDT: { name: 'Ủy ban Dân tộc', words: /(?:ủy|uỷ) ban dân tộc|bộ trưởng/iu },
  BDTTG: { name: 'Bộ Dân tộc và Tôn giáo', words: /dân tộc và tôn giáo/iu },
  BLĐTBXH: { name: 'Bộ Lao động - Thương binh và Xã hội', words: /lao động|lđtb/iu },
  BNNPTNT: { name: 'Bộ Nông nghiệp và Phát triển nông thôn', words: /nông nghiệp|nn&ptnt|nn và ptnt/iu },
  BNNMT: { name: 'Bộ Nông nghiệp và Môi trường', words: /nông nghiệp/iu },
  BTC: { name: 'Bộ Tài chính', words: /tài chính/iu },
  BKHĐT: { name: 'Bộ Kế hoạch và Đầu tư', words: /kế hoạch|kh&đt|kh và đt/iu },
  BYT: { name: 'Bộ Y tế', words: /y tế/iu },
  BGDĐT: { name: 'Bộ Giáo dục và Đào tạo', words: /giáo dục|gd&đt|gdđt/iu },
  BXD: { name: 'Bộ Xây dựng', words: /xây dựng/iu },
  BNV: { name: 'Bộ Nội vụ', words: /nội vụ/iu },
  BTP: { name: 'Bộ Tư pháp', words: /tư pháp/iu },
  BTNMT: { name: 'Bộ Tài nguyên và Môi trường', words: /tài nguyên|tn&mt/iu },
  BCT: { name: 'Bộ Công Thương', words: /công thương/iu },
  BGTVT: { name: 'Bộ Giao thông vận tải', words: /giao thông/iu },
  BTTTT: { name: 'Bộ Thông tin và Truyền thông', words: /thông tin|tt&tt/iu },
  BVHTTDL: { name: 'Bộ Văn hóa, Thể thao và Du lịch', words: /văn h(?:óa|oá)|vhtt/iu },
  BKHCN: { name: 'Bộ Khoa học và Công nghệ', words: /khoa học|kh&cn/iu },
  BCA: { name: 'Bộ Công an', words: /công an/iu },
  BQP: { name: 'Bộ Quốc phòng', words: /quốc phòng/iu },
  VPCP: { name: 'Văn phòng Chính phủ', words: /văn phòng/iu },
  NHNN: { name: 'Ngân hàng Nhà nước', words: /ngân hàng/iu },
  TTCP: { name: 'Thanh tra Chính phủ', words: /thanh tra/iu },
}

/** The sign of each kind of document at the head of a code. */
export const codesOfKinds: Record<string, RegExp> = {
  'nghị định': /^NĐ(?:-|$)/u,
  'quyết định': /^QĐ(?:-|$)/u,
  'thông tư': /^TT(?:-|$)/u,
  'thông tư liên tịch': /^TTLT(?:-|$)/u,
  'nghị quyết': /^(?:NQ(?:-|\/|$)|QH\d|UBTVQH)/u,
  luật: /^QH\d/u,
  'bộ luật': /^QH\d/u,
  'pháp lệnh': /UBTVQH/u,
  'chỉ thị': /^CT(?:-|\/|$)/u,
  'kế hoạch': /^KH(?:-|\/|$)/u,
  'báo cáo': /^BC(?:-|\/|$)/u,
  'thông báo': /^TB(?:-|\/|$)/u,
  'tờ trình': /^TTr(?:-|\/|$)/u,
  'hướng dẫn': /^HD(?:-|\/|$)/u,
}

/** Ministries by a key of their letters without "và", commas and dashes. */
const ministries = Object.values(issuersOfCodes)
  .map(({ name }) => name)
  .filter((name) => name.startsWith('Bộ '))

export const ministryKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/(?:^| )và(?= |$)/gu, '')
    .replace(/ +/g, ' ')
    .trim()

export const ministriesByKey = new Map(ministries.map((name) => [ministryKey(name), name]))
