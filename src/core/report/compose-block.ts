import { composeTable } from './compose-table.ts'
import { type Desk, loop } from './desk.ts'
import { holds } from './environment.ts'
import type { BlockSpec, Sentence } from './outline-file.ts'
import type { OwnBlock } from './weave.ts'
import { fillWords, writeInline } from './write-inline.ts'

/** What one block of the outline says here. `place` names a block the outline gave no name. */
export function composeBlock(desk: Desk, block: BlockSpec, place: string): OwnBlock[] {
  const { environment } = desk
  if ('say' in block) return composeSentence(desk, block, place)
  if ('choose' in block) return composeChoice(desk, block.choose, place)
  if ('each' in block) {
    const rounds = loop(environment, block.each)
    if (rounds.length === 0) return composeAll(desk, block.none ?? [], `${place}-none`)
    return rounds.flatMap(({ inside, record }) =>
      composeAll({ ...desk, environment: inside, round: `${desk.round}:${record.id}` }, block.blocks, place),
    )
  }
  if ('narrative' in block) return composeNarrative(desk, block)
  if (block.when && !holds(environment, block.when)) return []
  return composeTable(desk, block.table, keyOf(desk, block.table.block, place))
}

const composeAll = (desk: Desk, blocks: readonly BlockSpec[], place: string): OwnBlock[] =>
  blocks.flatMap((block, position) => composeBlock(desk, block, `${place}-${position + 1}`))

/** The permanent key: the name in the outline and the records of the loops around it. */
const keyOf = ({ round }: Desk, name: string | undefined, place: string): string =>
  `${name ?? place}${round}`.replace(/\s+/g, '_')

function composeChoice(
  desk: Desk,
  options: Extract<BlockSpec, { choose: unknown }>['choose'],
  place: string,
): OwnBlock[] {
  const chosen = options.find((option) => !option.when || holds(desk.environment, option.when))
  if (!chosen) return []
  return 'say' in chosen
    ? composeSentence(desk, { ...chosen, when: undefined }, place)
    : composeAll(desk, chosen.blocks, place)
}

function composeSentence(desk: Desk, sentence: Sentence, place: string): OwnBlock[] {
  if (sentence.when && !holds(desk.environment, sentence.when)) return []
  return [
    {
      type: 'paragraph',
      style: sentence.style,
      content: writeInline(desk, sentence.say, { fragments: sentence.with }),
      section: desk.section,
      block: keyOf(desk, sentence.block, place),
      origin: 'system',
    },
  ]
}

/** A gap that people have to fill, noted under its own key. */
export const keyOfGap = (section: string, slot: string): string => `narrative:${section}.${slot}`

/** The note that stands where the unit's own words are asked for, until anybody wrote something in the section. */
function composeNarrative(desk: Desk, block: Extract<BlockSpec, { narrative: string }>): OwnBlock[] {
  const written = desk.environment.contents.get(desk.section)?.items ?? []
  if (!block.required || written.some((item) => item.kind === 'written')) return []
  const key = keyOfGap(desk.section, block.narrative)
  const label = fillWords(desk.environment, block.label)
  desk.notebook.missing.set(key, {
    key,
    label,
    reason: 'chưa viết',
    section: desk.section,
    enteredIn: 'Báo cáo',
  })
  return [
    {
      type: 'paragraph',
      style: 'note',
      content: [{ type: 'text', text: `${label}: chưa có nội dung.`, italic: true }],
      section: desk.section,
      block: block.narrative,
      origin: 'system',
    },
  ]
}
