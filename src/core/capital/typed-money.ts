/** Why what was typed is no amount of whole đồng. */
export type MoneyFault = 'not-a-number' | 'negative' | 'not-whole' | 'too-large'

/** What was typed into a money field: nothing yet, an amount, or why it is none. */
export type TypedMoney =
  | { state: 'empty' }
  | { state: 'amount'; amount: bigint }
  | { state: 'fault'; fault: MoneyFault }

/** A million tỷ: beyond it nobody typed what they meant. */
const limit = 10n ** 15n

/**
 * Reads an amount as offices write it: dots, spaces or nothing between thousands, "đồng" or nothing after it.
 *
 * A comma begins decimals, which only noughts may follow: money is kept in whole đồng.
 */
export function parseTypedMoney(typed: string): TypedMoney {
  const text = typed.normalize('NFC').replace(/\s|đồng$|đ$/giu, '')
  if (text === '') return { state: 'empty' }
  const isNegative = /^[-−]/.test(text)
  const [whole = '', ...decimals] = text.replace(/^[-−+]/, '').split(',')
  if (!isWhole(whole) || decimals.length > 1 || decimals.some((part) => !/^\d+$/.test(part))) {
    return { state: 'fault', fault: 'not-a-number' }
  }
  if (isNegative) return { state: 'fault', fault: 'negative' }
  if (decimals.some((part) => /[1-9]/.test(part))) return { state: 'fault', fault: 'not-whole' }
  const amount = BigInt(whole.replaceAll('.', ''))
  return amount > limit ? { state: 'fault', fault: 'too-large' } : { state: 'amount', amount }
}

/** Digits, or digits in groups; a group cut short is what a field holds while somebody types. */
const isWhole = (text: string) => /^\d+$/.test(text) || /^\d{1,4}(\.\d{1,4})+$/.test(text)

/** The same text with its thousands grouped anew, and where the caret stands afterwards. */
export function groupTyped(typed: string, caret: number): { text: string; caret: number } {
  const parsed = parseTypedMoney(typed)
  if (parsed.state !== 'amount' || /[,\p{L}]/u.test(typed)) return { text: typed, caret }
  const text = parsed.amount.toString().replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const digitsAfter = typed.slice(caret).replace(/\D/g, '').length
  let at = text.length
  for (let left = digitsAfter; left > 0 && at > 0; at -= 1) if (/\d/.test(text[at - 1] ?? '')) left -= 1
  return { text, caret: at }
}
