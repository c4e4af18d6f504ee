/** The kinds of files the office keeps; what a file is, is seen in its content, never in its name. */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], label: 'PDF', labelEn: 'PDF' },
  png: { mediaType: 'image/png', endings: ['png'], label: 'ảnh PNG', labelEn: 'PNG picture' },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], label: 'ảnh JPEG', labelEn: 'JPEG picture' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    label: 'Word (.docx)',
    labelEn: 'Word (.docx)',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    label: 'Excel (.xlsx)',
    labelEn: 'Excel (.xlsx)',
  },
} as const
export type FileType = keyof typeof fileTypes

/** What the first bytes say; a `zip` may be Word or Excel, a `cfb` is an old or a locked one. */
export type Signature = 'pdf' | 'png' | 'jpeg' | 'zip' | 'cfb' | 'heic'

const signatures: readonly { signature: Signature; at: number; bytes: readonly number[] }[] = [
  { signature: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { signature: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { signature: 'zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { signature: 'cfb', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { signature: 'heic', at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65] },
]

/** The signature at the beginning of a file; scanners may put a few bytes before "%PDF-". */
export function findSignature(bytes: Uint8Array): Signature | undefined {
  const found = signatures.find(({ at, bytes: sign }) =>
    sign.every((byte, place) => bytes[at + place] === byte),
  )
  if (found) return found.signature
  return toLatin(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : undefined
}

/** Bytes as letters one to one, for looking up words of a format in them. */
export function toLatin(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
  }
  return pieces.join('')
}

/** "Quyet dinh 192.PDF" → "pdf"; nothing when the name has no ending. */
export const endingOf = (name: string): string => /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether a file of that type may carry that name. */
export const fitsName = (type: FileType, name: string): boolean =>
  (fileTypes[type].endings as readonly string[]).includes(endingOf(name))

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The name a person gave, fit for every system: composed, without folders, control signs and turned writing. */
export function cleanFileName(name: string): string {
  const [last = ''] = name.normalize('NFC').replace(unprintable, '').split(/[\\/]/).slice(-1)
  const clean = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (clean.length <= 150) return clean || 'tep'
  const ending = endingOf(clean)
  return ending ? `${clean.slice(0, 149 - ending.length)}.${ending}` : clean.slice(0, 150)
}
