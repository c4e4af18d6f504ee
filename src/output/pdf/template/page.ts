/**
 * Typst source: the data, the page and the looks every part shares.
 *
 * The report comes as `report.json` and is only ever shown as text values, never parsed as typst: what a
 * user typed cannot become a command.
 */
export const pageSource = `
#let report = json("report.json")
#let style = report.style
#let page-style = style.page

#let alignments = (left: left, center: center, right: right)

// Height of a line as Times New Roman reports it: 0.891 above the baseline, 0.216 below, 0.042 between lines.
#let line-box = 1.107em
#let leading-of(lines) = lines * 1.149em - line-box

#let lettered(look, body) = text(
  size: look.size * 1pt,
  weight: if look.bold { "bold" } else { "regular" },
  style: if look.italic { "italic" } else { "normal" },
  body,
)

// Words of the letterhead and of titles: single lines, no first-line indent.
#let titled(look, words) = {
  set par(first-line-indent: 0pt, justify: false, leading: leading-of(1), spacing: leading-of(1))
  align(alignments.at(look.align), par(lettered(look, words)))
}

#let rule(length) = if length > 0 {
  block(width: 100%, above: 4pt, below: 3pt, align(center, line(length: length * 1pt, stroke: 0.75pt)))
}

#let page-number = context {
  let number = counter(page).get().first()
  if not (page-style.number.hideFirst and number == page-style.number.start) {
    set text(size: page-style.number.size * 1pt)
    align(alignments.at(page-style.number.align) + horizon, str(number))
  }
}

// A leaf is a part with its own direction and its own count of pages.
// The count is set between two pages: within a page its header would still show the old one.
#let leaf(landscape, body) = {
  counter(page).update(page-style.number.start)
  page(flipped: landscape, body)
}

#set document(
  title: report.title,
  author: report.author,
  date: datetime(year: report.date.at(0), month: report.date.at(1), day: report.date.at(2)),
)
#set page(
  width: page-style.width * 1mm,
  height: page-style.height * 1mm,
  margin: (
    top: page-style.top * 1mm,
    bottom: page-style.bottom * 1mm,
    left: page-style.left * 1mm,
    right: page-style.right * 1mm,
  ),
  header: if page-style.number.place == "top" { page-number },
  footer: if page-style.number.place == "bottom" { page-number },
  header-ascent: 0pt,
  footer-descent: 0pt,
)
#set text(
  font: "Tinos",
  fallback: false,
  lang: "vi",
  region: "VN",
  size: style.body.size * 1pt,
  top-edge: 0.891em,
  bottom-edge: -0.216em,
  hyphenate: false,
  ligatures: false,
  kerning: false,
  overhang: false,
)
#set par(
  justify: style.body.justify,
  linebreaks: "simple",
  leading: leading-of(style.body.lines),
  spacing: leading-of(style.body.lines) + style.body.before * 1pt,
  first-line-indent: (amount: style.body.firstLine * 1mm, all: true),
)
#set super(typographic: false)
#set footnote.entry(
  separator: line(length: 5cm, stroke: 0.5pt),
  clearance: 8pt,
  gap: 2pt,
  indent: 0pt,
)
#show footnote.entry: set text(size: style.footnote * 1pt)
#show footnote.entry: set par(justify: true, leading: leading-of(1), spacing: leading-of(1))
`
