/** Typst source: runs of words, headings, paragraphs and tables. */
export const blocksSource = `
#let run(piece) = {
  if type(piece) == str { text(piece) }
  else if "note" in piece { footnote(h(0.25em) + piece.note.map(run).join()) }
  else if "mark" in piece { super(size: 0.8em, baseline: -0.3em, piece.mark) }
  // A space of next to no width is where a line may break; it leaves the text in the file as it was typed.
  else if "letters" in piece { text(..piece.look, piece.letters.join(h(0.001pt))) }
  else { text(..piece.look, piece.words) }
}
#let runs(pieces) = pieces.map(run).join()

#show heading: it => {
  set text(size: style.body.size * 1pt, weight: "regular")
  let gap = leading-of(style.body.lines) + style.body.before * 1pt
  block(width: 100%, above: gap, below: gap, sticky: true, breakable: false, it.body)
}

#let draw-heading(block) = heading(level: block.depth, {
  h(style.body.firstLine * 1mm)
  runs(block.pieces)
})

#let draw-paragraph(block) = {
  if block.note {
    set text(size: style.note * 1pt, style: "italic")
    par(runs(block.pieces))
  } else {
    par(runs(block.pieces))
  }
}

#let draw-cell(cell) = table.cell(
  colspan: cell.columns,
  rowspan: cell.rows,
  align: alignments.at(cell.align) + horizon,
  breakable: cell.breakable,
  runs(cell.pieces),
)

#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: it => it.body

#let draw-caption(block) = std.block(width: 100%, sticky: true, {
  if block.caption != none {
    set text(size: style.caption * 1pt, weight: "bold")
    std.block(above: 0pt, below: 3pt, block.caption)
  }
  if block.unitNote != none {
    set text(size: style.unitNote * 1pt, style: "italic")
    std.block(width: 100%, above: 3pt, below: 3pt, align(right, block.unitNote))
  }
})

#let draw-table(block) = {
  set par(justify: false, first-line-indent: 0pt, leading: leading-of(1), spacing: leading-of(1))
  show table: set text(size: block.size * 1pt)
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    gap: 3pt,
    caption: if block.caption != none or block.unitNote != none {
      figure.caption(position: top, draw-caption(block))
    },
    table(
      columns: block.widths.map(width => width * 1pt),
      inset: (x: style.cellMargin * 1pt, y: 2pt),
      stroke: 0.5pt,
      ..if block.header.len() > 0 { (table.header(..block.header.map(draw-cell)),) },
      ..block.cells.map(draw-cell),
    ),
  )
}

#let draw(block) = {
  if block.type == "paragraph" { draw-paragraph(block) }
  else if block.type == "heading" { draw-heading(block) }
  else { draw-table(block) }
}
`
