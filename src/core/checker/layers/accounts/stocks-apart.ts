import type { Movement } from './stock-movements.ts'

/** Words that part one stock from another: what is told of both belongs to neither. */
const apart: readonly (readonly RegExp[])[] = [
  [
    /(?<!\p{sc=Latn})trâu/iu,
    /(?<!\p{sc=Latn})bò(?!\p{sc=Latn})/iu,
    /(?<!\p{sc=Latn})(?:lợn|heo)(?!\p{sc=Latn})/iu,
    /(?<!\p{sc=Latn})dê(?!\p{sc=Latn})/iu,
    /gia cầm|(?<!\p{sc=Latn})(?:gà|vịt)(?!\p{sc=Latn})/iu,
    /chó/iu,
  ],
  [/khiếu nại/iu, /tố cáo/iu, /kiến nghị|phản ánh/iu],
  [/hội nông dân/iu, /phụ nữ/iu, /cựu chiến binh/iu, /đoàn thanh niên/iu],
]

/** Near-poor and poor are two stocks, and so are buffaloes and cattle. */
export function isElsewhere(all: readonly Movement[], above: string): boolean {
  const [a, b] = [all[0]?.clause ?? '', all.at(-1)?.clause ?? '']
  const isNear = (clause: string) => /cận nghèo/iu.test(clause)
  if (isNear(a) !== isNear(b) && /nghèo/iu.test(a) && /nghèo/iu.test(b)) return true
  // Who leaves poverty leaves no stock but that of the poor.
  if (all.some(({ clause }) => /thoát|tái nghèo/iu.test(clause)) && !/nghèo/iu.test(above + a + b))
    return true
  const said = (shape: RegExp) => all.some(({ clause }) => shape.test(clause))
  return apart.some((kinds) => kinds.filter(said).length > 1)
}
