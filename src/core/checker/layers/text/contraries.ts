const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{sc=Latn})nam(?!\p{sc=Latn})/iu, /(?<!\p{sc=Latn}|phụ )nữ(?!\p{sc=Latn})/iu],
  [/trực tuyến/iu, /trực tiếp/iu],
  [/có mặt/iu, /vắng/iu],
  [/chính thức/iu, /dự bị/iu],
  [/(?<!(?:thu|thuế) )nội địa/iu, /(?<!viện trợ )quốc tế/iu],
  [/(?<!ngoài )công lập/iu, /ngoài công lập|tư thục|dân lập/iu],
  [/thành thị|đô thị/iu, /nông thôn/iu],
  [/trong tỉnh/iu, /ngoài tỉnh|ngoại tỉnh/iu],
  [/nội trú/iu, /ngoại trú/iu],
  [/có việc làm/iu, /thất nghiệp/iu],
  [/tập trung/iu, /phân tán/iu],
]

/** "đủ sức khỏe" and "không đủ sức khỏe": the same words but for the one that denies. */
export function isContrary(a: string, b: string): boolean {
  const denied = (yes: string, no: string) => {
    const rest = /(?<!\p{sc=Latn})(?:không|chưa)\s+(.+)/iu
      .exec(no)?.[1]
      ?.toLowerCase()
      .split(/\s+/)
      .slice(0, 2)
      .join(' ')
    return (
      rest !== undefined &&
      rest.length > 2 &&
      !/(?<!\p{sc=Latn})(?:không|chưa)(?!\p{sc=Latn})/iu.test(yes) &&
      yes.toLowerCase().includes(rest)
    )
  }
  return (
    denied(a, b) ||
    denied(b, a) ||
    opposites.some(([one, other]) => (one.test(a) && other.test(b)) || (other.test(a) && one.test(b)))
  )
}
