import { printListNumber } from '../../../core/checker/reading/list-numbers.ts'
import { walkXml } from './walk-xml.ts'

/** Counts the numbered paragraphs of a document as Word shows them. */
export interface ListCounter {
  /** The label of the next paragraph of a list's level, "" for a bullet without words, undefined for none. */
  next: (list: string, level: number) => string | undefined
}

interface Level {
  format: string
  /** "%1.%2.": what stands before the paragraph. */
  pattern: string
  start: number
  /** The level above that starts it anew: 0 never; by default the one right above. */
  restart?: number
  isLegal: boolean
}

interface List {
  abstract: string
  overrides: Map<number, { start?: number; level?: Level }>
}

const freshLevel = (): Level => ({ format: 'decimal', pattern: '', start: 1, isLegal: false })
const deepest = 9

/** Reads `numbering.xml`. */
export function readNumbering(xml: string | undefined): ListCounter {
  const { abstracts, lists, links } = parse(xml)
  const counts = new Map<string, (number | undefined)[]>()
  const restarted = new Set<string>()

  const levelsOf = (list: List): Map<number, Level> | undefined => {
    const own = abstracts.get(list.abstract)
    if (own && own.size > 0) return own
    const linked = links.get(list.abstract)
    return linked === undefined ? own : abstracts.get(linked)
  }
  return {
    next(id, level) {
      const list = lists.get(id)
      if (!list || level < 0 || level >= deepest) return undefined
      const levels = levelsOf(list)
      const levelAt = (at: number) => list.overrides.get(at)?.level ?? levels?.get(at)
      const own = levelAt(level)
      if (!own) return undefined
      const counters = counts.get(list.abstract) ?? []
      counts.set(list.abstract, counters)
      // Another list over the same levels goes on counting, unless it says where to start.
      const override = list.overrides.get(level)?.start
      if (override !== undefined && !restarted.has(`${id}/${level}`)) {
        restarted.add(`${id}/${level}`)
        counters[level] = undefined
      }
      counters[level] = counters[level] === undefined ? (override ?? own.start) : counters[level] + 1
      for (let below = level + 1; below < deepest; below += 1) {
        const restart = levelAt(below)?.restart ?? below
        if (restart > level) counters[below] = undefined
      }
      for (let above = 0; above < level; above += 1) counters[above] ??= levelAt(above)?.start ?? 1
      if (own.format === 'bullet')
        return /^[-–+*•·oØ§]$/.test(own.pattern) ? ordinaryBullet(own.pattern) : '-'
      if (own.format === 'none') return undefined
      return own.pattern.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const format = own.isLegal ? 'decimal' : (levelAt(at)?.format ?? 'decimal')
        return printListNumber(counters[at] ?? 1, format)
      })
    },
  }
}

/** Symbol fonts draw their signs at letters. */
const ordinaryBullet = (sign: string): string => (/[-–+*]/.test(sign) ? sign : '-')

function parse(xml: string | undefined) {
  const abstracts = new Map<string, Map<number, Level>>()
  const styleLinks = new Map<string, string>()
  const usesStyle = new Map<string, string>()
  const lists = new Map<string, List>()
  let abstract = ''
  let level: Level | undefined
  let list: List | undefined
  let override: { start?: number; level?: Level } | undefined
  if (xml !== undefined) {
    walkXml(xml, {
      open(name, attributes) {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:abstractNum') {
          abstract = attributes['w:abstractNumId'] ?? ''
          abstracts.set(abstract, new Map())
        } else if (name === 'w:lvl') {
          level = freshLevel()
          const at = Number(attributes['w:ilvl'])
          if (override) override.level = level
          else abstracts.get(abstract)?.set(at, level)
        } else if (name === 'w:num') {
          list = { abstract: '', overrides: new Map() }
          lists.set(attributes['w:numId'] ?? '', list)
        } else if (list && name === 'w:abstractNumId') list.abstract = value
        else if (list && name === 'w:lvlOverride') {
          override = {}
          list.overrides.set(Number(attributes['w:ilvl']), override)
        } else if (override && name === 'w:startOverride') override.start = Number(value)
        else if (name === 'w:styleLink') styleLinks.set(value, abstract)
        else if (name === 'w:numStyleLink') usesStyle.set(abstract, value)
        else if (!level) return
        else if (name === 'w:numFmt') level.format = value
        else if (name === 'w:lvlText') level.pattern = value
        else if (name === 'w:start') level.start = Number(value)
        else if (name === 'w:lvlRestart') level.restart = Number(value)
        else if (name === 'w:isLgl') level.isLegal = true
      },
      close(name) {
        if (name === 'w:lvl') level = undefined
        if (name === 'w:num') list = undefined
        if (name === 'w:lvlOverride') override = undefined
      },
      text: () => undefined,
    })
  }
  const links = new Map(
    [...usesStyle].flatMap(([from, style]) => {
      const to = styleLinks.get(style)
      return to === undefined ? [] : [[from, to] as const]
    }),
  )
  return { abstracts, lists, links }
}
