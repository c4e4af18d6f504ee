import type { FigureCatalogue } from '../figures/catalogue.ts'
import { nearKeys } from '../figures/catalogue.ts'
import type { Condition, Fragment, Outline, TableRows } from './outline-file.ts'
import { flattenTokens, parseTemplate, TemplateFault } from './template.ts'

/** What an outline may refer to. */
export interface OutlineGround {
  catalogue: FigureCatalogue
  lists: ReadonlySet<string>
  hasDocument: (symbol: string) => boolean
}

/**
 * Every fault of an outline, found without printing it: unknown figure keys, lists, loop variables and
 * documents, and templates that cannot be read. Each fault names the section or sentence it stands in.
 */
export function checkOutline(outline: Outline, ground: OutlineGround): string[] {
  const faults = new Set<string>()
  const checker = { ...ground, faults }
  for (const [name, symbols] of Object.entries(outline.bases)) {
    checkTargets(symbols, new Set(), `căn cứ ${name}`, checker)
  }
  visit(outline, new Set(), 'khung báo cáo', checker)
  return [...faults]
}

interface Checker extends OutlineGround {
  faults: Set<string>
}

/** Walks any part of the outline; what an object's fields mean is told by their names. */
function visit(part: unknown, variables: ReadonlySet<string>, place: string, checker: Checker): void {
  if (Array.isArray(part)) {
    for (const one of part) visit(one, variables, place, checker)
    return
  }
  if (typeof part !== 'object' || part === null) return
  const fields = part as Record<string, unknown>
  const here = typeof fields.key === 'string' ? `mục ${fields.key}` : place
  const inside = enterLoop(fields.each, variables, here, checker)
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'when') checkCondition(value as Condition, inside, here, checker)
    else if (name === 'with') checkFragments(value as Record<string, Fragment>, inside, here, checker)
    else if (isTemplateField(name))
      for (const text of [value].flat()) checkTemplate(String(text), inside, here, checker)
    else if (name === 'rows') visitRows(value as TableRows[], inside, here, checker)
    else if (name !== 'each') visit(value, inside, here, checker)
  }
  if ('none' in fields) visit(fields.none, variables, here, checker)
}

const templateFields = new Set(['say', 'heading', 'title', 'subject', 'occasion', 'empty', 'caption', 'text'])
const isTemplateField = (name: string) => templateFields.has(name)

function visitRows(rows: TableRows[], variables: ReadonlySet<string>, place: string, checker: Checker): void {
  for (const row of rows) {
    if ('each' in row) visitRows(row.rows, enterLoop(row.each, variables, place, checker), place, checker)
    else {
      if (row.when) checkCondition(row.when, variables, place, checker)
      for (const cell of row.cells) checkTemplate(cell, variables, place, checker)
    }
  }
}

function enterLoop(
  each: unknown,
  variables: ReadonlySet<string>,
  place: string,
  checker: Checker,
): ReadonlySet<string> {
  if (typeof each !== 'object' || each === null) return variables
  const { list, as } = each as { list: string; as: string }
  checkList(list, place, checker)
  return new Set([...variables, as])
}

function checkList(list: string, place: string, checker: Checker): void {
  if (!checker.lists.has(list)) checker.faults.add(`${place}: không có danh sách "${list}"`)
}

function checkFragments(
  fragments: Record<string, Fragment>,
  variables: ReadonlySet<string>,
  place: string,
  checker: Checker,
): void {
  for (const fragment of Object.values(fragments)) {
    if ('each' in fragment) {
      checkTemplate(fragment.say, enterLoop(fragment.each, variables, place, checker), place, checker)
      continue
    }
    for (const option of fragment.choose) {
      if (option.when) checkCondition(option.when, variables, place, checker)
      checkTemplate(option.text, variables, place, checker)
    }
  }
}

function checkTemplate(
  template: string,
  variables: ReadonlySet<string>,
  place: string,
  checker: Checker,
): void {
  try {
    for (const token of flattenTokens(parseTemplate(template))) {
      if (token.is === 'figure') checkKey(token.key, variables, place, checker)
      if (token.is === 'word') checkVariable(token.path, variables, place, checker)
      if (token.is === 'cite') checkTargets(token.targets, variables, place, checker)
    }
  } catch (fault) {
    if (!(fault instanceof TemplateFault)) throw fault
    checker.faults.add(`${place}: ${fault.message}`)
  }
}

function checkVariable(path: string, variables: ReadonlySet<string>, place: string, checker: Checker): void {
  const [name = '', word] = path.split('.')
  if (word !== undefined && !variables.has(name)) checker.faults.add(`${place}: không có biến "$${name}"`)
}

function checkKey(key: string, variables: ReadonlySet<string>, place: string, checker: Checker): void {
  if (key.startsWith('$')) {
    checkVariable(key.slice(1).replace(':', '.'), variables, place, checker)
    return
  }
  const keys = checker.catalogue.list().map((definition) => definition.key)
  if (!key.includes('<')) {
    if (checker.catalogue.find(key)) return
    const near = nearKeys(key, keys)
    checker.faults.add(
      `${place}: không có số liệu "${key}"${near.length ? `, có phải: ${near.join(', ')}?` : ''}`,
    )
    return
  }
  for (const [, path = ''] of key.matchAll(/<([^>]+)>/g)) checkVariable(path, variables, place, checker)
  const withoutComparison = key.replace(/\.(change|last-year)$/, '')
  const pattern = new RegExp(`^${withoutComparison.replaceAll('.', '\\.').replace(/<[^>]+>/g, '.+')}$`)
  if (!keys.some((known) => pattern.test(known)))
    checker.faults.add(`${place}: không có số liệu nào dạng "${key}"`)
}

function checkTargets(
  targets: string[],
  variables: ReadonlySet<string>,
  place: string,
  checker: Checker,
): void {
  for (const target of targets) {
    if (target.startsWith('@')) checkList(target.slice(1).split(/\s+/)[0] ?? '', place, checker)
    else if (target.startsWith('$')) checkVariable(`${target.slice(1)}.symbol`, variables, place, checker)
    else if (!target.startsWith('#') && !checker.hasDocument(target))
      checker.faults.add(`${place}: sổ văn bản không có "${target}"`)
  }
}

function checkCondition(
  condition: Condition,
  variables: ReadonlySet<string>,
  place: string,
  checker: Checker,
): void {
  if ('all' in condition || 'any' in condition) {
    const inner = 'all' in condition ? condition.all : condition.any
    for (const one of inner) checkCondition(one, variables, place, checker)
  } else if ('not' in condition) checkCondition(condition.not, variables, place, checker)
  else if ('list' in condition) checkList(condition.list, place, checker)
  else if ('word' in condition) checkVariable(condition.word.replace(/^\$/, ''), variables, place, checker)
  else if ('word_is' in condition)
    checkVariable(condition.word_is[0].replace(/^\$/, ''), variables, place, checker)
  else if ('equal' in condition) for (const key of condition.equal) checkKey(key, variables, place, checker)
  else checkKey(Object.values(condition)[0] as string, variables, place, checker)
}
