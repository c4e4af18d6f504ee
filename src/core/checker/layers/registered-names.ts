const kindWord =
  /^(?:thôn|bản|xóm|ấp|khóm|khu phố|khu|xã|huyện|tỉnh|phường|thị trấn|thị xã|thành phố|tổ dân phố|làng|buôn|Thôn|Bản|Ấp|Khóm|Xã|Xóm|Huyện|Tỉnh|Phường|Thị trấn)\s+(?=\p{Lu})/u
const bare = (place: string): string => place.trim().replace(kindWord, '')

/** The names of the register; of "Nậm Cang 1" and "Nậm Cang 2" also the one that both share, "Nậm Cang". */
export const listRegistered = (places: readonly string[]): string[] => [
  ...new Set(places.flatMap((place) => [bare(place), bare(place).replace(part, '')]).filter((name) => name)),
]
const part = /\s+(?:\d{1,2}|[IVX]{1,4}|[A-D])$/u
