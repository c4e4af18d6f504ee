const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
/** Names of the groups of three digits from the right; a tỷ is counted again in nghìn and triệu. */
const groupNames = ['', 'nghìn', 'triệu']
const billion = 1_000_000_000n

/**
 * The amount as an accountant reads it aloud: "mười hai triệu đồng".
 *
 * Written below a money field: three noughts too many are heard sooner than they are seen.
 */
export function spellAmount(dong: bigint): string {
  if (dong < 0n) return `âm ${spellAmount(-dong)}`
  return `${spellNumber(dong)} đồng`
}

function spellNumber(value: bigint): string {
  if (value === 0n) return digits[0] ?? ''
  const [billions, rest] = [value / billion, value % billion]
  const words = billions > 0n ? [spellNumber(billions), 'tỷ'] : []
  return [...words, ...spellBelowBillion(Number(rest), billions > 0n)].join(' ')
}

function spellBelowBillion(value: number, isInside: boolean): string[] {
  const groups = [Math.floor(value / 1_000_000), Math.floor(value / 1000) % 1000, value % 1000]
  const words: string[] = []
  groups.forEach((group, index) => {
    if (group === 0) return
    const name = groupNames[2 - index]
    words.push(...spellGroup(group, isInside || words.length > 0), ...(name ? [name] : []))
  })
  return words
}

/** Three digits; inside a larger number the empty hundreds are said: "không trăm linh năm". */
function spellGroup(group: number, isInside: boolean): string[] {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
  const head = hundreds > 0 || isInside ? [digits[hundreds] ?? '', 'trăm'] : []
  return [...head, ...spellTens(tens, units, head.length > 0)]
}

function spellTens(tens: number, units: number, isAfterHundreds: boolean): string[] {
  if (tens === 0) {
    if (units === 0) return []
    return isAfterHundreds ? ['linh', digits[units] ?? ''] : [digits[units] ?? '']
  }
  const head = tens === 1 ? ['mười'] : [digits[tens] ?? '', 'mươi']
  return units === 0 ? head : [...head, spellUnit(units, tens)]
}

/** One, four and five change their sound after tens: mốt, tư, lăm. */
function spellUnit(units: number, tens: number): string {
  if (units === 5) return 'lăm'
  if (tens > 1 && units === 1) return 'mốt'
  if (tens > 1 && units === 4) return 'tư'
  return digits[units] ?? ''
}
