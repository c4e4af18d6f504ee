import type { MoneyLine, MoneyNode } from '../../../modules/capital/capital-views.contract.ts'

/** A row of the tree on the screen: a place of the programme, or its money of one source and kind. */
export interface TreeRow {
  id: string
  /** The row it stands below. */
  parentId?: string
  /** Counted from 1, as screen readers do. */
  level: number
  node: MoneyNode
  line?: MoneyLine
  figures: Record<string, string>
  hasChildren: boolean
  isOpen: boolean
  position: number
  siblings: number
}

/** What the person has chosen to see. */
export interface TreeChoice {
  /** Ids of rows that are folded. */
  folded: ReadonlySet<string>
  onlyWithMoney: boolean
}

/** The rows to show, in report order: what stands below a folded row is left out. */
export function listRows(nodes: readonly MoneyNode[], choice: TreeChoice): TreeRow[] {
  const shown = nodes.filter((node) => node.level === 0 || node.hasMoney || !choice.onlyWithMoney)
  const below = (code: string | undefined) => shown.filter((node) => node.parent === code)
  const walk = (siblings: readonly MoneyNode[], level: number): TreeRow[] =>
    siblings.flatMap((node, index) => {
      const children = below(node.code)
      const lines = listSplitLines(node)
      const hasChildren = children.length + lines.length > 0
      const isOpen = hasChildren && !choice.folded.has(node.code)
      const row: TreeRow = {
        id: node.code,
        parentId: node.parent,
        level,
        node,
        figures: node.figures,
        hasChildren,
        isOpen,
        position: index + 1,
        siblings: siblings.length,
      }
      if (!isOpen) return [row]
      const all = lines.length + children.length
      return [
        row,
        ...lines.map((line, place) =>
          toLineRow(node, line, { level: level + 1, position: place + 1, siblings: all }),
        ),
        ...walk(children, level + 1).map((child) =>
          child.level === level + 1
            ? { ...child, position: child.position + lines.length, siblings: all }
            : child,
        ),
      ]
    })
  return walk(below(undefined), 1)
}

/** Money that the decision split by source or kind; one line that says nothing more than its node is not shown. */
export function listSplitLines(node: MoneyNode): readonly MoneyLine[] {
  const isSplit = node.lines.some((line) => !line.source.isUnsplit || !line.kind.isUnsplit)
  return isSplit || node.lines.length > 1 ? node.lines : []
}

function toLineRow(
  node: MoneyNode,
  line: MoneyLine,
  place: Pick<TreeRow, 'level' | 'position' | 'siblings'>,
): TreeRow {
  return {
    id: line.id,
    parentId: node.code,
    node,
    line,
    figures: line.figures,
    hasChildren: false,
    isOpen: false,
    ...place,
  }
}

/** What a key does to the tree: where the row focus goes, or which row is opened or folded. */
export type TreeMove = { focus: string } | { open: string } | { fold: string } | { enter: string }

/** The answer of the tree to a key pressed on a row; undefined for keys that are none of its business. */
export function moveInTree(rows: readonly TreeRow[], at: string, key: string): TreeMove | undefined {
  const index = rows.findIndex((row) => row.id === at)
  const row = rows[index]
  if (!row) return undefined
  const focus = (target: TreeRow | undefined) => (target ? { focus: target.id } : undefined)
  if (key === 'ArrowDown') return focus(rows[index + 1])
  if (key === 'ArrowUp') return focus(rows[index - 1])
  if (key === 'Home') return focus(rows[0])
  if (key === 'End') return focus(rows.at(-1))
  if (key === 'Enter') return { enter: row.node.code }
  if (key === 'ArrowRight') return openOrEnter(rows, index, row)
  if (key === 'ArrowLeft') {
    return row.isOpen ? { fold: row.id } : focus(rows.find((other) => other.id === row.parentId))
  }
  return undefined
}

function openOrEnter(rows: readonly TreeRow[], index: number, row: TreeRow): TreeMove | undefined {
  const next = rows[index + 1]
  if (row.hasChildren && !row.isOpen) return { open: row.id }
  return row.isOpen && next ? { focus: next.id } : undefined
}
