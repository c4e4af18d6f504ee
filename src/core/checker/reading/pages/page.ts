/** Words at a place of a page. Points; `y` is the foot of the letters, counted from the top of the page. */
export interface PageItem {
  text: string
  x: number
  y: number
  width: number
  size: number
}

export interface Page {
  number: number
  width: number
  height: number
  items: readonly PageItem[]
  /** Lines that are drawn, upright or level. */
  rules: readonly Rule[]
}

/** A drawn line from its upper left to its lower right end. */
export interface Rule {
  left: number
  top: number
  right: number
  bottom: number
}

/** Words that stand together on a line, parted from others by a wide gap. */
export interface Segment {
  text: string
  left: number
  right: number
}

export interface Line {
  page: number
  y: number
  size: number
  segments: Segment[]
  left: number
  right: number
}
