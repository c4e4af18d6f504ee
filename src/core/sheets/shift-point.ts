/** A decimal with its point moved, digit by digit: "2.78" by -2 is "0.0278". */
export function shiftPoint(decimal: string, places: number): string {
  const isNegative = decimal.startsWith('-')
  const [integer = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const left = integer.padStart(integer.length + Math.max(0, -places) + 1, '0')
  const digits = (left + fraction).padEnd(left.length + Math.max(places, fraction.length), '0')
  const at = left.length + places
  const whole = digits.slice(0, at).replace(/^0+(?=\d)/, '')
  const rest = digits.slice(at).replace(/0+$/, '')
  const value = rest ? `${whole}.${rest}` : whole
  return isNegative && value !== '0' ? `-${value}` : value
}
