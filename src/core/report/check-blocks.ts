import type { BlockSpec, Outline, SectionSpec } from './outline-file.ts'

/** A block of an outline with its name; `isAlternative` when a condition decides whether it is said. */
interface Named {
  name: string | undefined
  says: string
  isAlternative: boolean
}

/**
 * Faults of the names of blocks: edits and comments hang on them, so every sentence and table of an outline
 * has one, and two that may be said together never share theirs.
 */
export function checkBlocks(outline: Outline): string[] {
  return [
    ...checkPlace('mở đầu', outline.opening),
    ...checkPlace('kết thúc', outline.closing),
    ...outline.sections.flatMap(checkSection),
    ...outline.appendices.flatMap(({ key, blocks }) => checkPlace(`phụ lục ${key}`, blocks)),
  ]
}

const checkSection = ({ key, blocks = [], sections = [] }: SectionSpec): string[] => [
  ...checkPlace(`mục ${key}`, blocks),
  ...sections.flatMap(checkSection),
]

function checkPlace(place: string, blocks: readonly BlockSpec[]): string[] {
  const named = blocks.flatMap((block) => listNamed(block, false))
  const nameless = named
    .filter(({ name }) => name === undefined)
    .map(({ says }) => `${place}: câu chưa có mã đoạn (block): "${says}"`)
  const names = [...new Set(named.flatMap(({ name }) => name ?? []))]
  const shared = names
    .filter((name) => {
      const same = named.filter((one) => one.name === name)
      return same.length > 1 && same.some(({ isAlternative }) => !isAlternative)
    })
    .map((name) => `${place}: mã đoạn "${name}" dùng cho hai câu có thể cùng in`)
  return [...nameless, ...shared]
}

function listNamed(block: BlockSpec, isAlternative: boolean): Named[] {
  if ('say' in block) {
    const { block: name, say: says, when } = block
    return [{ name, says, isAlternative: isAlternative || when !== undefined }]
  }
  if ('choose' in block) {
    return block.choose.flatMap((option) =>
      'say' in option ? listNamed(option, true) : option.blocks.flatMap((inner) => listNamed(inner, true)),
    )
  }
  if ('each' in block) {
    const inner = block.blocks.flatMap((one) => listNamed(one, isAlternative))
    return [...inner, ...(block.none ?? []).flatMap((one) => listNamed(one, true))]
  }
  if ('narrative' in block) return [{ name: block.narrative, says: block.label, isAlternative }]
  return [{ name: block.table.block, says: 'bảng', isAlternative: isAlternative || block.when !== undefined }]
}
