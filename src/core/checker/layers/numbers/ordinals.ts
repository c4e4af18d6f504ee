/** Places in a row said in words, "nhất", "hai", "tư"; the first and the fourth have a second form. */
const words = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const
const values = new Map<string, number>([
  ...words.map((word, at) => [word, at + 1] as const),
  ['một', 1],
  ['bốn', 4],
])

/** What stands for the word in a pattern. */
export const ordinalWords = [...values.keys()].join('|')

/** 3 for "ba" and "BA"; undefined for any other word. */
export const parseOrdinal = (word: string): number | undefined => values.get(word.toLowerCase())

/** The word for a place, in capitals where its neighbour is. */
export function printOrdinal(value: number, neighbour: string): string {
  const word = words[value - 1] ?? String(value)
  return neighbour === neighbour.toUpperCase() ? word.toUpperCase() : word
}
