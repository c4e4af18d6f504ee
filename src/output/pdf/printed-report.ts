import type { Layout, LayoutElement } from '../../core/policy/signing.ts'
import type { Appendix, Letterhead, ReportDocument } from '../../core/report/model.ts'
import { extraSheets } from '../extra-sheets.ts'
import { letterheadLines, widthOf } from '../letterhead-lines.ts'
import { pointsOfTwips } from '../measures.ts'
import { recipientLines, snapshotLine, syntheticNoteLines } from '../printed-lines.ts'
import { printBlocks } from './printed-blocks.ts'
import { inCase, printStyle } from './printed-style.ts'
import { signatureAddress } from './signature-field.ts'

/** Everything the typst template draws, with every decision about words and lengths already taken. */
export function printReport(model: ReportDocument, layout: Layout) {
  return {
    style: printStyle(layout),
    title: model.title,
    author: model.head.agency.replace(/\n/g, ' '),
    date: model.asOf.split('-').map(Number),
    head: printHead(layout, model.head),
    body: printBlocks(model.body, layout, 'portrait', 0),
    closing: {
      notes: syntheticNoteLines(model.syntheticNotes),
      recipients: recipientLines(model.recipients),
      snapshot: snapshotLine(model) ?? null,
      authority: model.signature.authority.map((words) => inCase(words, layout.elements.authority)),
      signer: model.signature.signer ?? null,
      signHere: model.status === 'issued' ? signatureAddress : null,
    },
    appendices: [
      ...model.appendices.map((appendix) => printAppendix(layout, appendix, appendixLabel(layout, appendix))),
      ...extraSheets(model).map((sheet) => printAppendix(layout, sheet, null)),
    ],
  }
}

const appendixLabel = (layout: Layout, appendix: Appendix): string =>
  [layout.elements.appendixLabel.text, appendix.number].filter(Boolean).join(' ')

function printAppendix(layout: Layout, appendix: Appendix, label: string | null) {
  return {
    landscape: appendix.orientation === 'landscape',
    label,
    title: inCase(appendix.title, layout.elements.appendixTitle),
    attachedTo: appendix.attachedTo,
    blocks: printBlocks(appendix.blocks, layout, appendix.orientation, 1),
  }
}

function printHead(layout: Layout, head: Letterhead) {
  const { elements } = layout
  const { above, agency } = letterheadLines(layout, head)
  const kind = inCase(head.kind, elements.documentKind)
  return {
    above: above.map((words) => inCase(words, elements.superiorAgency)),
    agency: agency.map((words) => inCase(words, elements.agency)),
    agencyRule: ruleUnder(agency.at(-1), elements.agency),
    mottoRule: ruleUnder(elements.motto.text, elements.motto),
    number: head.number,
    placeAndDate: head.placeAndDate,
    draftMark: head.draftMark ?? null,
    kind,
    subject: head.subject,
    subjectRule: ruleUnder(head.subject.at(-1), elements.subject),
    occasion: head.occasion ?? null,
  }
}

/** Length of the rule under a line, in points: the share of the line that the decree asks for. */
const ruleUnder = (words: string | undefined, element: LayoutElement): number =>
  words && element.rule ? pointsOfTwips(widthOf(words, element)) * element.rule.value : 0
