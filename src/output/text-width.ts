/** Advance widths of Times New Roman in thousandths of the font size, characters of one width together. */
const regular: Record<number, string> = {
  180: "'",
  200: '|',
  250: ' ,.',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr',
  389: 'Js',
  408: '"',
  444: '?acez',
  469: '^',
  480: '{}',
  529: 'ơ',
  541: '~',
  542: 'ư',
  556: 'FPS',
  564: '+<=>',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADĐGHKNOƠQUVXYw',
  776: 'Ư',
  778: '&m',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
}

const bold: Record<number, string> = {
  220: '|',
  250: ' ,.',
  278: "'/\\il",
  333: '!()-:;[]`fjt',
  389: 'Is',
  394: '{}',
  444: 'cerz',
  520: '~',
  554: 'ơ',
  555: '"',
  556: 'Sbdđhknpqu',
  570: '+<=>',
  581: '^',
  600: 'ư',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDĐNRUVXYw',
  778: 'GHKOƠQ',
  796: 'Ư',
  833: '&m',
  930: '@',
  944: 'M',
  1000: '%W',
}

/** Digits and most small letters. */
const commonWidth = 500

const byCharacter = (groups: Record<number, string>): Map<string, number> =>
  new Map(
    Object.entries(groups).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)]),
    ),
  )

const widths = { regular: byCharacter(regular), bold: byCharacter(bold) }

interface Lettering {
  sizePt: number
  bold: boolean
  upperCase: boolean
}

const marks = /(?!\u031B)\p{M}/gu

/** Letters without tone and shape marks, which add no width; only the horn of ơ and ư does. */
const bareLetters = (words: string): string => words.normalize('NFD').replace(marks, '').normalize('NFC')

/**
 * How wide words print in Times New Roman, in twips. The rules of the letterhead are a share of the words
 * above them, and Word cannot say that share itself.
 */
export function measureText(words: string, lettering: Lettering): number {
  const known = lettering.bold ? widths.bold : widths.regular
  const printed = bareLetters(lettering.upperCase ? words.toUpperCase() : words)
  const sum = [...printed].reduce((all, character) => all + (known.get(character) ?? commonWidth), 0)
  return Math.round((sum * lettering.sizePt * 20) / 1000)
}
