import type { Layout, LayoutElement } from '../../core/policy/signing.ts'
import { halves } from '../halves.ts'
import { houseStyle } from '../house-style.ts'

/** Lines stand this far apart when a text is set single, in font sizes; so Times New Roman says. */
const single = 1.149

/**
 * The looks of the page, every selector below `.report` so that it can live inside another page.
 *
 * Sizes are shares of the body size: on paper that is the size of the policy, on a phone a smaller one.
 */
export function reportStyle(layout: Layout): string {
  return [
    paperRules(layout),
    textRules(layout),
    letterheadRules(layout),
    tableRules(layout),
    endingRules(layout),
    screenRules,
    printRules(layout),
  ].join('\n')
}

const share = (layout: Layout, sizePt: number): string =>
  `${Number((sizePt / layout.body.size.value).toFixed(4))}em`

function looks(layout: Layout, name: string, element: LayoutElement, more = ''): string {
  const rules = [
    `font-size:${share(layout, element.size.value)}`,
    `font-weight:${element.bold ? 700 : 400}`,
    `font-style:${element.italic ? 'italic' : 'normal'}`,
    element.upperCase ? 'text-transform:uppercase' : '',
    `text-align:${element.align}`,
    more,
  ]
  return `.report .${name}{${rules.filter(Boolean).join(';')}}`
}

/** A rule under the last line of an element, as long as the share of the words that the decree asks for. */
function ruleUnder(name: string, element: LayoutElement): string {
  if (!element.rule) return ''
  const length = `${Number((element.rule.value * 100).toFixed(2))}%`
  return `.report .${name}:last-of-type{display:block;width:fit-content;margin-inline:auto}
.report .${name}:last-of-type::after{content:"";display:block;width:${length};margin:.2em auto .15em;border-top:.75pt solid}`
}

function paperRules({ page, marginsMm, body, font }: Layout): string {
  const { top, right, bottom, left } = marginsMm
  return `.report{--ink:${font.color};color:var(--ink);font:${body.size.value}pt/${single} Tinos,"${font.name}","Liberation Serif",serif;font-variant-ligatures:none;font-variant-numeric:normal;hyphens:none;text-align:left}
.report *{box-sizing:border-box}
.report .sheet{width:${page.widthMm}mm;min-height:${page.heightMm}mm;margin:0 auto 24px;padding:${top.value}mm ${right.value}mm ${bottom.value}mm ${left.value}mm;background:#fff;display:flow-root}
.report .lying{width:${page.heightMm}mm;min-height:${page.widthMm}mm}
.report p,.report h1,.report h2,.report h3,.report h4,.report h5,.report h6{margin:0;font-size:1em;font-weight:400;line-height:${single};white-space:pre-line;overflow-wrap:anywhere}`
}

function textRules({ body }: Layout): string {
  const text = `margin-top:${body.spacingBeforePt.value}pt;line-height:${(body.lineSpacing.value * single).toFixed(3)};text-indent:${body.firstLineMm.value}mm;text-align:${body.align}`
  const ranks = Object.entries(houseStyle.headings).map(
    ([rank, look]) =>
      `.report .rank-${rank}{font-weight:${look.bold ? 700 : 400};font-style:${look.italic ? 'italic' : 'normal'};text-transform:${look.upperCase ? 'uppercase' : 'none'}}`,
  )
  return `.report .body,.report .dash,.report .plus,.report .note,.report [class^=rank-]{${text}}
.report [class^=rank-]{break-after:avoid}
${ranks.join('\n')}
.report .note{font-size:${(houseStyle.noteSizePt / body.size.value).toFixed(4)}em;font-style:italic}
.report b{font-weight:700}
.report sup{font-size:.6em;line-height:0;vertical-align:super}
.report .made-up{font-size:.8em;vertical-align:.3em}
.report a{color:inherit;text-decoration:none}
.report .missing{font-style:italic}`
}

function letterheadRules(layout: Layout): string {
  const { elements } = layout
  const { left, right } = halves(layout)
  return [
    `.report .halves{display:grid;grid-template-columns:${left}fr ${right}fr}`,
    looks(layout, 'superior-agency', elements.superiorAgency),
    looks(layout, 'agency', elements.agency),
    ruleUnder('agency', elements.agency),
    looks(layout, 'national-name', elements.nationalName),
    looks(layout, 'motto', elements.motto),
    ruleUnder('motto', elements.motto),
    looks(layout, 'number', elements.number, 'margin-top:6pt'),
    looks(layout, 'place-and-date', elements.placeAndDate, 'margin-top:6pt'),
    looks(layout, 'draft-mark', elements.number, 'margin-top:6pt;font-weight:700'),
    '.report .draft-mark span{border:.75pt solid;padding:0 .4em}',
    '.report .title{margin-top:18pt;text-wrap:balance}.report .title span,.report .appendix span{display:block}',
    looks(layout, 'document-kind', elements.documentKind),
    looks(layout, 'subject', elements.subject),
    ruleUnder('subject', elements.subject),
    looks(layout, 'occasion', elements.subject, 'font-weight:400;font-style:italic;margin:2pt 0 6pt'),
    looks(layout, 'appendix-label', elements.appendixLabel),
    looks(layout, 'appendix-title', elements.appendixTitle),
    looks(layout, 'attached', elements.appendixAttachment, 'margin-bottom:8pt'),
  ].join('\n')
}

function tableRules(layout: Layout): string {
  const size = (points: number): string => share(layout, points)
  return `.report .scroll{margin:6pt 0;overflow-x:auto}
.report table{width:100%;border-collapse:collapse;font-size:${size(houseStyle.tableSizePt)};line-height:${single}}
.report .wide{font-size:${size(houseStyle.wideTableSizePt)}}
.report caption{caption-side:top;padding:0;color:inherit;text-align:center}
.report caption span{display:block}
.report caption .name{font-size:${houseStyle.captionSizePt}pt;font-weight:700;margin-bottom:3pt}
.report caption .unit{font-size:${houseStyle.unitNoteSizePt}pt;font-style:italic;text-align:right;margin-bottom:3pt}
.report th,.report td{border:.5pt solid;padding:2pt ${houseStyle.cellMarginPt}pt;text-align:left;vertical-align:middle;font-weight:400;white-space:pre-wrap;overflow-wrap:break-word}
.report .center{text-align:center}.report .right{text-align:right}
.report thead{display:table-header-group}.report tr{break-inside:avoid}`
}

function endingRules(layout: Layout): string {
  const { elements } = layout
  const room = `margin-top:${houseStyle.signatureRoomPt}pt`
  return [
    '.report footer{margin-top:12pt;break-inside:avoid}',
    looks(layout, 'recipients-label', elements.recipientsLabel),
    looks(layout, 'recipients', elements.recipients),
    `.report .snapshot{font-size:${share(layout, houseStyle.snapshotSizePt)};margin-top:6pt}`,
    looks(layout, 'authority', elements.authority),
    looks(layout, 'signer', elements.signer, room),
    `.report .notes{margin-top:18pt;font-size:${share(layout, houseStyle.footnoteSizePt)}}
.report .notes::before{content:"";display:block;width:5cm;border-top:.5pt solid;margin-bottom:4pt}
.report .notes ol{margin:0;padding-left:2em}
.report .notes p{text-align:justify}`,
  ].join('\n')
}

/** On a screen the sheets lie on a desk; on a phone they have no margins and tables scroll by themselves. */
const screenRules = `@media screen{
.report .sheet{max-width:100%;box-shadow:0 1px 4px rgb(27 30 36/.16)}
.report .figure{border-bottom:1px solid #27407a}
.report .figure.estimate{background:repeating-linear-gradient(45deg,transparent 0 4px,#e8edf8 4px 8px)}
.report .figure:hover,.report :target{background:#e8edf8}
.report sup a,.report .back{color:#27407a;padding:.6em .3em;margin:-.6em -.3em}
.report a:focus-visible,.report .scroll:focus-visible{outline:2px solid #27407a;outline-offset:2px}
}
@media screen and (max-width:820px){
.report{font-size:17px}
.report .sheet{width:auto;min-height:0;padding:24px 16px;margin-bottom:12px}
.report .body,.report .dash,.report .plus,.report .note,.report [class^=rank-],.report .notes p,.report caption,.report caption .unit{text-align:left}
.report .note,.report .notes,.report .recipients,.report .recipients-label{font-size:15px}
.report .scroll table{min-width:34em}.report .scroll .wide{min-width:56em}
}
@media screen and (max-width:560px){
.report .halves{display:block}
.report .halves>*+*{margin-top:12px}
.report .signer{margin-top:40px}
.report .body,.report .dash,.report .plus,.report .note,.report [class^=rank-]{text-indent:1.5em}
}`

/**
 * Printed from a browser the page comes out like the PDF: same paper, same margins, number in the top margin.
 * Browsers cannot begin to count anew, so the pages of appendices stay without a number rather than get a
 * wrong one.
 */
function printRules({ page, marginsMm, pageNumber, font }: Layout): string {
  const { top, right, bottom, left } = marginsMm
  const margin = `margin:${top.value}mm ${right.value}mm ${bottom.value}mm ${left.value}mm`
  const place = `${pageNumber.place}-${pageNumber.align}`
  return `@page{size:${page.widthMm}mm ${page.heightMm}mm;${margin};@${place}{content:counter(page);font:${pageNumber.size.value}pt Tinos,"${font.name}",serif}}
${pageNumber.hideFirst ? `@page:first{@${place}{content:none}}` : ''}
@page appendix{@${place}{content:none}}
@page lying{@${place}{content:none};size:${page.heightMm}mm ${page.widthMm}mm;${margin}}
@media print{
.report .sheet{width:auto;min-height:0;margin:0;padding:0}
.report .sheet+.sheet{break-before:page;page:appendix}
.report .sheet.lying{page:lying}
.report .scroll{overflow:visible}
.report .back{display:none}
}`
}

/** The desk around a page that stands alone, and the list of figures below it. */
export const deskStyle = `body{margin:0;background:#faf8f4;color:#1b1e24}
main{padding:24px 8px}
.figures{max-width:210mm;margin:0 auto;padding:0 16px 48px;font:15px/1.5 "Be Vietnam Pro","Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere}
.figures h2{font-size:1.1em;margin:0}
.figures p{margin:.25em 0 1em;color:#5a6270}
.figures .scroll{overflow-x:auto}
.figures table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
.figures th,.figures td{padding:4px 12px 4px 0;border-bottom:1px solid #ddd8cd;text-align:left;vertical-align:top}
.figures :target{background:#e8edf8}
@media screen and (max-width:820px){main{padding:0}}
@media print{body{background:none}main{padding:0}.figures{display:none}}`
