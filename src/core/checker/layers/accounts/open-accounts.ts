import { gather } from '../../gather.ts'
import type { PlainAmount } from '../numbers/plain-amounts.ts'
import { readStockRole } from './stock-roles.ts'

/** What was there, what came and went, and what is there now. */
export interface Account {
  opening: PlainAmount
  closing: PlainAmount
  ins: PlainAmount[]
  outs: PlainAmount[]
  /** What neither came nor went: "tạm ngừng 3 (vẫn còn pháp nhân)". */
  rest: PlainAmount[]
  /** Words of other meanings tell some of the movements: only a slip of the pen is told. */
  isLoose?: boolean
}

const mostMovements = 5
const mostUnknown = 3

/** What is compared, planned, a part or a mean takes no part in an account. */
const aside =
  /(?<!\p{sc=Latn})(?:trong (?:đó|số)|riêng|gồm|kế hoạch|chỉ tiêu|mục tiêu|bình quân|mỗi|so với|dự kiến|lần lượt|nhu cầu|tối đa|tối thiểu)(?!\p{sc=Latn})/iu

/**
 * "Quỹ đất đầu kỳ 84,6 ha; bổ sung 3,2 ha; chuyển mục đích 7,5 ha; cuối kỳ còn 80,9 ha": where no word tells of some
 * movements whether they add or take away, every way to read them. None where all are told, or too many are not.
 */
export function readOpenAccounts(text: string, alike: readonly PlainAmount[]): Account[] {
  const told = alike.map((one) => ({ one, role: readStockRole(text, one) }))
  // "thành lập mới 76, giải thể 12; tăng từ 1.128 lên 1.194": the ends may stand behind what moved.
  const isBehind = told.at(-2)?.role === 'opening' && told.at(-1)?.role === 'closing'
  const opening = isBehind ? alike.at(-2) : alike[0]
  const closing = alike.at(-1)
  const movements = told.filter(({ one }) => one !== opening && one !== closing)
  if (!opening || !closing || movements.length === 0 || movements.length > mostMovements) return []
  if (alike.some(({ lead }) => aside.test(lead.replace(/\([^()]*\)/gu, ' ')))) return []
  const end = readStockRole(text, closing)
  if (readStockRole(text, opening) !== 'opening' || (end !== 'closing' && end !== 'left')) return []
  if (movements.some(({ role }) => role && role !== 'in' && role !== 'out')) return []
  const unknown = movements.filter(({ role }) => !role).length
  if (unknown === 0 || unknown > mostUnknown) return []
  return movements.reduce<Account[]>(
    (accounts, { one, role }) =>
      gather(accounts, (account) => {
        const added = { ...account, ins: [...account.ins, one] }
        const taken = { ...account, outs: [...account.outs, one] }
        if (role) return [role === 'in' ? added : taken]
        return [added, taken, { ...account, rest: [...account.rest, one] }]
      }),
    [{ opening, closing, ins: [], outs: [], rest: [] }],
  )
}
