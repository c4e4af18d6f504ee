const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
const latin = 'abcdefghijklmnopqrstuvwxyz'

/** 4 → "IV"; numbers no list has stay digits. */
function printRoman(value: number): string {
  if (value < 1 || value > 5000) return String(value)
  let left = value
  let text = ''
  for (const [worth, sign] of romans) {
    while (left >= worth) {
      text += sign
      left -= worth
    }
  }
  return text
}

/** Word goes on with "aa", "bb" after "z". */
function printLetter(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return latin.charAt((value - 1) % 26).repeat(Math.ceil(value / 26))
}

/** A number of a list in a format of Word ("upperRoman", "lowerLetter", "decimalZero", …). */
export function printListNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return printRoman(value)
    case 'lowerRoman':
      return printRoman(value).toLowerCase()
    case 'upperLetter':
      return printLetter(value).toUpperCase()
    case 'lowerLetter':
      return printLetter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}
