import type { PolicyFault, PolicyFile } from './files.ts'
import type { Programme, ProgrammeBranch, ProgrammeFile, ProgrammeLeaf, ProgrammeNode } from './programmes.ts'

interface Tree {
  programmes: Programme[]
  nodes: ProgrammeNode[]
  faults: PolicyFault[]
}

/** Flattens the programme files into one list of nodes in report order; children follow their parent. */
export function assembleProgrammes(files: readonly PolicyFile<ProgrammeFile>[]): Tree {
  const tree: Tree = { programmes: [], nodes: [], faults: [] }
  const heads = files.flatMap(({ value }) => (value.programme ? [value.programme] : []))
  for (const head of heads.sort((a, b) => a.order - b.order)) {
    tree.programmes.push(head)
    tree.nodes.push(headNode(head, tree.nodes.length))
    for (const { file, value } of files) {
      if (ownerOf(value) !== head.code) continue
      value.nodes.forEach((branch, index) => {
        addBranch(tree, head, branch, { file, path: ['nodes', index] })
      })
    }
  }
  for (const { file, value } of files) {
    if (heads.some((head) => head.code === ownerOf(value))) continue
    tree.faults.push({ file, path: ['of'], message: `không có chương trình mã "${ownerOf(value)}"` })
  }
  return tree
}

const ownerOf = (value: ProgrammeFile) => value.of ?? value.programme?.code

function addBranch(
  tree: Tree,
  head: Programme,
  branch: ProgrammeBranch,
  at: Omit<PolicyFault, 'message'>,
): void {
  add(tree, head, branch, head.code, 1, at)
  branch.children.forEach((child, index) => {
    const childAt = { file: at.file, path: [...at.path, 'children', index] }
    add(tree, head, child, branch.code, 2, childAt)
  })
}

function add(
  tree: Tree,
  head: Programme,
  found: ProgrammeBranch | ProgrammeLeaf,
  parent: string,
  level: number,
  at: Omit<PolicyFault, 'message'>,
): void {
  if (!found.code.startsWith(`${parent}.`)) {
    tree.faults.push({
      file: at.file,
      path: [...at.path, 'code'],
      message: `mã "${found.code}" phải bắt đầu bằng mã cấp trên "${parent}."`,
    })
  }
  if (tree.nodes.some((node) => node.code === found.code)) {
    tree.faults.push({ file: at.file, path: [...at.path, 'code'], message: `mã "${found.code}" bị trùng` })
  }
  tree.nodes.push({
    code: found.code,
    programme: head.code,
    parent,
    kind: found.kind,
    number: found.number,
    title: found.title,
    otherTitles: found.otherTitles ?? [],
    level,
    order: tree.nodes.length,
    capitalKinds: found.capitalKinds,
    capitalNote: found.capitalNote,
    leadAgencies: found.leadAgencies ?? head.leadAgencies.slice(0, 1).map((agency) => agency.name),
    validFrom: found.validFrom ?? head.validFrom,
    validTo: found.validTo ?? head.validTo,
    verified: found.verified,
    source: found.source,
    confidence: found.confidence,
    reference: found.reference,
    note: found.note,
  })
}

function headNode(head: Programme, order: number): ProgrammeNode {
  return {
    code: head.code,
    programme: head.code,
    kind: 'programme',
    number: '',
    title: head.title,
    otherTitles: [],
    level: 0,
    order,
    capitalKinds: ['DTPT', 'SN', 'TIN_DUNG'],
    leadAgencies: head.leadAgencies.map((agency) => agency.name),
    validFrom: head.validFrom,
    validTo: head.validTo,
    verified: head.verified,
    source: head.source,
    confidence: head.confidence,
    reference: head.reference,
    note: head.note,
  }
}
