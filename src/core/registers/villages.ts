/** "Thôn Còn Tòong" as it stands inside a sentence: "thôn Còn Tòong" (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
export const villageInSentence = (fullName: string): string =>
  fullName.charAt(0).toLowerCase() + fullName.slice(1)
