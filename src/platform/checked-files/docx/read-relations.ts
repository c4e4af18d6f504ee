import type { OfficePackage } from './open-package.ts'
import { walkXml } from './walk-xml.ts'

/** Where the parts of a Word file are; an outside target is none. */
export interface Relations {
  main: string
  /** The part of a kind such as "footnotes" or "styles". */
  find: (kind: string) => string | undefined
  /** The part behind a relationship's id. */
  byId: (id: string) => string | undefined
}

const usualMain = 'word/document.xml'

/** Reads which part is the main one and which belong to it. */
export function readRelations(parts: OfficePackage): Relations {
  const root = listRelations(parts, '_rels/.rels', '')
  const main = root.find(({ kind }) => kind === 'officeDocument')?.target ?? usualMain
  const slash = main.lastIndexOf('/') + 1
  const own = listRelations(
    parts,
    `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`,
    main.slice(0, slash),
  )
  return {
    main,
    find: (kind) => own.find((relation) => relation.kind === kind)?.target,
    byId: (id) => own.find((relation) => relation.id === id)?.target,
  }
}

interface Relation {
  id: string
  kind: string
  target: string
}

function listRelations(parts: OfficePackage, name: string, folder: string): Relation[] {
  const xml = parts.find(name)
  const found: Relation[] = []
  if (xml === undefined) return found
  walkXml(xml, {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      if (!element.endsWith('Relationship') || TargetMode === 'External') return
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(folder, Target) })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return found
}

/** "styles.xml" below "word/" is "word/styles.xml"; a leading slash means the root. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
