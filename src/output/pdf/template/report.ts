import { blocksSource } from './blocks.ts'
import { pageSource } from './page.ts'

/** Typst source: letterhead, ending, appendices, and the order they come in. */
const orderSource = `
#let halves = style.halves.map(width => width * 1pt)

#let draw-letterhead(head) = {
  grid(
    columns: halves,
    align: center,
    {
      for words in head.above { titled(style.superiorAgency, words) }
      for words in head.agency { titled(style.agency, words) }
      rule(head.agencyRule)
    },
    {
      titled(style.nationalName, style.nationalName.words)
      titled(style.motto, style.motto.words)
      rule(head.mottoRule)
    },
    pad(top: 6pt, titled(style.number, head.number)),
    pad(top: 6pt, titled(style.placeAndDate, head.placeAndDate)),
    ..if head.draftMark != none {
      (
        pad(top: 6pt, titled(style.draftMark, box(stroke: 0.75pt, inset: (x: 4pt, y: 1pt), head.draftMark))),
        [],
      )
    },
  )
  v(18pt, weak: true)
  titled(style.documentKind, head.kind)
  for words in head.subject { titled(style.subject, words) }
  rule(head.subjectRule)
  if head.occasion != none {
    pad(top: 2pt, bottom: 6pt, titled(style.occasion, head.occasion))
  }
}

#let draw-recipients(closing) = {
  titled(style.recipientsLabel, style.recipientsLabel.words)
  for words in closing.recipients { titled(style.recipients, words) }
  if closing.snapshot != none {
    pad(top: 6pt, titled((size: style.snapshot, bold: false, italic: false, align: "left"), closing.snapshot))
  }
}

#let draw-signature(signature) = {
  for words in signature.authority { titled(style.authority, words) }
  // The box a digital signature goes into; it is found again in the file by its address.
  if signature.signHere != none {
    align(center, block(above: 0pt, below: 0pt, link(signature.signHere, box(width: 75%, height: style.signatureRoom * 1pt))))
  } else { v(style.signatureRoom * 1pt) }
  if signature.signer != none { titled(style.signer, signature.signer) }
}

#let draw-closing(closing) = {
  for words in closing.notes {
    block(width: 100%, sticky: true, {
      set text(size: style.note * 1pt, style: "italic")
      par(words)
    })
  }
  block(above: 12pt, breakable: false, grid(
    columns: halves,
    draw-recipients(closing),
    draw-signature(closing),
  ))
}

// The last paragraph stays on the page of the signature: nobody signs an empty page.
#let draw-body(blocks) = for (index, block) in blocks.enumerate() {
  if index == blocks.len() - 1 and block.type == "paragraph" { std.block(width: 100%, sticky: true, draw(block)) }
  else { draw(block) }
}

// A title that shows in the outline of the file.
#let draw-title(look, words) = {
  show heading: it => it.body
  heading(level: 1, titled(look, words))
}

#let draw-appendix(appendix) = leaf(appendix.landscape, {
  if appendix.label != none {
    draw-title(style.appendixLabel, appendix.label)
    titled(style.appendixTitle, appendix.title)
  } else { draw-title(style.appendixTitle, appendix.title) }
  block(width: 100%, below: 8pt, titled(style.appendixAttachment, appendix.attachedTo))
  for block in appendix.blocks { draw(block) }
})

#leaf(false, {
  draw-letterhead(report.head)
  draw-body(report.body)
  draw-closing(report.closing)
})
#for appendix in report.appendices { draw-appendix(appendix) }
`

export const reportSource = pageSource + blocksSource + orderSource
