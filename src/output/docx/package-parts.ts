import type { Layout } from '../../core/policy/signing.ts'
import type { ReportDocument } from '../../core/report/model.ts'
import { headerIds } from './sections.ts'
import { paragraph } from './text-paragraph.ts'
import { element, escapeXml, part, textNamespaces, valued } from './xml.ts'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** Parts of the text beside the main one: where each stands and what its relation and content type are called. */
const textParts = [
  { id: 'rIdStyles', file: 'styles.xml', relation: 'styles', type: 'styles' },
  { id: 'rIdSettings', file: 'settings.xml', relation: 'settings', type: 'settings' },
  { id: 'rIdFonts', file: 'fontTable.xml', relation: 'fontTable', type: 'fontTable' },
  { id: 'rIdFootnotes', file: 'footnotes.xml', relation: 'footnotes', type: 'footnotes' },
  { id: headerIds.numbered, file: 'header1.xml', relation: 'header', type: 'header' },
  { id: headerIds.empty, file: 'header2.xml', relation: 'header', type: 'header' },
]

export function contentTypesPart(): string {
  const override = (name: string, type: string) => element('Override', { PartName: name, ContentType: type })
  return part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/word/document.xml', `${wordType}document.main+xml`),
      ...textParts.map(({ file, type }) => override(`/word/${file}`, `${wordType}${type}+xml`)),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ),
  )
}

const relationship = (id: string, type: string, target: string): string =>
  element('Relationship', { Id: id, Type: type, Target: target })

export const packageRelationsPart = (): string =>
  part(
    element(
      'Relationships',
      { xmlns: packageRelations },
      relationship('rId1', `${relations}/officeDocument`, 'word/document.xml'),
      relationship('rId2', `${packageRelations}/metadata/core-properties`, 'docProps/core.xml'),
      relationship('rId3', `${relations}/extended-properties`, 'docProps/app.xml'),
    ),
  )

export const documentRelationsPart = (): string =>
  part(
    element(
      'Relationships',
      { xmlns: packageRelations },
      ...textParts.map(({ id, file, relation }) => relationship(id, `${relations}/${relation}`, file)),
    ),
  )

/** Title, subject, author and language, as the file's properties show them; no dates, see {@link renderDocx}. */
export function corePropertiesPart(model: ReportDocument): string {
  const said = (name: string, words: string) => `<${name}>${escapeXml(words)}</${name}>`
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      said('dc:title', model.title),
      said('dc:subject', model.head.subject.join(' ')),
      said('dc:creator', model.head.agency),
      said('dc:language', 'vi-VN'),
    ),
  )
}

export const appPropertiesPart = (): string =>
  part(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      '<Application>MTQG</Application>',
    ),
  )

/** Word 2013 and later rules, the separators of footnotes, Vietnamese number marks. */
export function settingsPart(): string {
  const mode = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  })
  return part(
    element(
      'w:settings',
      textNamespaces,
      valued('w:defaultTabStop', 720),
      valued('w:characterSpacingControl', 'doNotCompress'),
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
      `<w:compat>${mode}</w:compat>`,
      element('w:themeFontLang', { 'w:val': 'vi-VN' }),
      valued('w:decimalSymbol', ','),
      valued('w:listSeparator', ';'),
    ),
  )
}

export const fontTablePart = (layout: Layout): string =>
  part(
    element(
      'w:fonts',
      textNamespaces,
      element(
        'w:font',
        { 'w:name': layout.font.name },
        valued('w:panose1', '02020603050405020304'),
        valued('w:charset', '00'),
        valued('w:family', 'roman'),
        valued('w:pitch', 'variable'),
      ),
    ),
  )

/** The separators must be there even in a report without footnotes, because the settings name them. */
export function footnotesPart(footnotes: readonly string[]): string {
  const separator = (id: number, kind: 'separator' | 'continuationSeparator') =>
    element(
      'w:footnote',
      { 'w:type': kind, 'w:id': id },
      paragraph({ style: 'FootnoteText' }, `<w:r><w:${kind}/></w:r>`),
    )
  return part(
    element(
      'w:footnotes',
      textNamespaces,
      separator(-1, 'separator'),
      separator(0, 'continuationSeparator'),
      ...footnotes,
    ),
  )
}
