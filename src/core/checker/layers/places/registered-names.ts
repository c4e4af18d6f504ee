import { gather } from '../../gather.ts'

const kindWord =
  /^(?:[Tt]hôn|[Bb]ản|[Xx]óm|[Ấấ]p|[Kk]hóm|[Kk]hu phố|[Kk]hu dân cư|[Cc]ụm dân cư|[Tt]iểu khu|[Kk]hu|[Kk]hối phố|[Kk]hối|[Xx]ã|[Hh]uyện|[Tt]ỉnh|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Tt]hành phố|[Tt]ổ dân phố|[Ll]àng|[Bb]uôn|[Pp]hum|[Ss]óc)\s+(?=\p{Lu})/u
const bare = (place: string): string => place.trim().replace(kindWord, '')

/** The names of the register; of "Nậm Cang 1" and "Nậm Cang 2" also the one that both share, "Nậm Cang". */
export const listRegistered = (places: readonly string[]): string[] => [
  ...new Set(gather(places, (place) => [bare(place), bare(place).replace(part, '')]).filter((name) => name)),
]
const part = /\s+(?:\d{1,2}|[IVX]{1,4}|[A-D])$/u
