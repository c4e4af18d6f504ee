/** So many clauses must a sentence list, each of so many words, for their order to say nothing. */
const [fewest, shortest] = [3, 3]

/** Two joints make three clauses. */
const joined = /(?:[,;]\s|\svà\s|\scùng với\s).*(?:[,;]\s|\svà\s|\scùng với\s)/su

export const hasClauses = (sentence: string): boolean => joined.test(sentence)

/** What leads to the list: "Nguyên nhân của hạn chế: ", "Bên cạnh đó, ", "Nguyên nhân chủ yếu là do ". */
const lead =
  /^[\s\-–+*•]*(?:[^:,.;]{3,80}:\s+)?(?:(?:bên cạnh đó|ngoài ra|mặt khác|đồng thời|nhìn chung|hơn nữa|tóm lại|như vậy|cụ thể),?\s+)?(?:[\p{sc=Latn}\s]{3,60}?\s(?:là do|là vì|do|bởi|vì|gồm có|gồm|là)\s+)?/iu
/** What closes it: "… là những nguyên nhân chính", "… vẫn chưa được khắc phục" is another thing said. */
const tail =
  /(?:,?\s(?:là|chính là)\s(?:những|các)?\s?(?:nguyên nhân|khó khăn|hạn chế|yếu tố)[\p{sc=Latn}\s]{0,30})$/iu

/** "giá vật liệu tăng cao, địa hình chia cắt, vốn đối ứng còn thiếu" in any order: the clauses, sorted. */
export function listClauses(sentence: string): string[] | undefined {
  if (!hasClauses(sentence)) return undefined
  const told = sentence
    .replace(/[.;!\s]+$/u, '')
    .replace(lead, '')
    .replace(tail, '')
  const clauses = told
    .split(/[,;]\s+(?:và\s|do\s|cùng với\s)?|\svà\s|\scùng với\s/u)
    .map((clause) =>
      clause
        .trim()
        .toLowerCase()
        .replace(/^(?:do|vì|bởi|một là|hai là|ba là)\s/u, ''),
    )
    .filter((clause) => clause)
  const long = clauses.filter((clause) => clause.split(' ').length >= shortest)
  return long.length >= fewest && long.length === clauses.length ? clauses.sort() : undefined
}

/** The same clauses in whatever order; one of them may go on: "… cũng làm nợ quá hạn tăng". */
export function haveSameClauses(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): boolean {
  if (one?.length !== other?.length || !one || !other) return false
  const rest = one.filter((clause) => !other.includes(clause))
  const others = other.filter((clause) => !one.includes(clause))
  const [left = '', right = ''] = [rest[0], others[0]]
  return (
    rest.length < 2 && rest.length === others.length && (left.startsWith(right) || right.startsWith(left))
  )
}
