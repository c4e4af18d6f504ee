const empty = new Set('có được cho và các đã là do vì nên chưa không'.split(' '))

/** The words that tell a deed, without those that every sentence has. */
export const deedWords = (words: string): Set<string> =>
  new Set((words.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []).filter((word) => !empty.has(word)))

export const countShared = (one: ReadonlySet<string>, other: ReadonlySet<string> | undefined): number =>
  [...one].filter((word) => other?.has(word)).length

/** What is handed out is received: "đã chi trả 58 hộ", "8 hộ chưa nhận tiền". */
const given = /^(?:chi|trả|cấp|trao|phát|bồi|hỗ|thanh|giao)$/u
const taken = /^(?:nhận|chi|trả|thanh)$/u

/** Whether what is lacking is what was done of the others. */
export const isOfDeed = (deed: ReadonlySet<string>, lacking: ReadonlySet<string> | undefined): boolean =>
  countShared(deed, lacking) > 0 ||
  ([...deed].some((word) => given.test(word)) && [...(lacking ?? [])].some((word) => taken.test(word)))
