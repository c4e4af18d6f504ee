/** The last two words of a clause, which name the deed before its number. */
export const lastWords = (clause: string): string =>
  clause.trim().split(/\s+/).slice(-2).join(' ').toLowerCase()

const further = /(?<!\p{sc=Latn})(?:tiếp tục|sẽ|phấn đấu)(?!\p{sc=Latn})/iu
const found =
  /(?<!\p{sc=Latn})(?:phát hiện|xử phạt|vi phạm|nhắc nhở|cảnh cáo|đình chỉ|tước|lập biên bản)(?!\p{sc=Latn})/iu

/**
 * "kiểm tra 15 cơ sở, xử phạt 02 cơ sở … tiếp tục kiểm tra 10 cơ sở còn lại": the first number is what was done and the
 * last what is to be done besides; of what was found in doing it nothing is taken away.
 */
export const goesOnWith = (done: string, findings: readonly string[], rest: string): boolean =>
  further.test(rest) &&
  (lastWords(rest) === lastWords(done) || findings.every((clause) => found.test(clause)))
