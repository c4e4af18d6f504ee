import type { ZipEntry } from './zip-directory.ts'

/** Why a Word or Excel file is not let in. */
export const archiveFaults = {
  truncated: {
    vi: 'tệp bị cắt cụt hoặc hỏng. Mở tệp trên máy, lưu lại rồi tải lên lần nữa',
    en: 'the file is cut off or damaged. Open it on your computer, save it again and upload once more',
  },
  encrypted: {
    vi: 'tệp có mật khẩu. Mở tệp, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại',
    en: 'the file has a password. Open it, take the password off (File > Info > Protect) and save it again',
  },
  bomb: {
    vi: 'tệp bung ra quá lớn so với dung lượng của nó. Lưu nội dung cần thiết sang một tệp mới',
    en: 'the file unpacks to far more than its size. Save what is needed into a new file',
  },
  'too-many': {
    vi: 'tệp chứa quá nhiều thành phần bên trong. Lưu nội dung cần thiết sang một tệp mới',
    en: 'the file holds too many parts. Save what is needed into a new file',
  },
  nested: {
    vi: 'tệp chứa tệp nén khác bên trong. Bỏ tệp đính kèm bên trong rồi lưu lại',
    en: 'the file holds another archive. Take the embedded file out and save it again',
  },
  entities: {
    vi: 'tệp có khai báo DOCTYPE hoặc thực thể ngoài, không phải do Word hay Excel ghi. Mở bằng Word, Excel rồi lưu lại',
    en: 'the file declares a DOCTYPE or external entities, which Word and Excel never write. Open it there and save it again',
  },
  macros: {
    vi: 'tệp có macro. Lưu lại thành .docx hoặc .xlsx (không macro)',
    en: 'the file has macros. Save it as .docx or .xlsx without macros',
  },
  'external-links': {
    vi: 'tệp liên kết dữ liệu tới tệp khác. Trong Excel: Dữ liệu > Sửa liên kết > Ngắt liên kết, rồi lưu lại',
    en: 'the file is linked to another file. In Excel: Data > Edit links > Break link, then save it again',
  },
} as const
export type ArchiveFault = keyof typeof archiveFaults

/** How much an uploaded archive may hold. */
export interface ArchiveLimits {
  entries: number
  /** Bytes of everything unpacked. */
  unpacked: number
  /** How many times larger an entry may become; deflate itself reaches 1,032. */
  ratio: number
}

/** Small entries may shrink to almost nothing. */
const ratioMatters = 1024 * 1024
const archiveName = /\.(zip|rar|7z|gz|tgz|bz2|xz|jar|docm|xlsm|docx|xlsx|pptx|odt|ods)$/i
/** Charts of Word and tables of PowerPoint keep their numbers there. */
const embedding = /^(word|xl)\/embeddings\/[^/]+\.(xlsx|docx)$/i

/** The first thing wrong with the directory of an archive, before anything is unpacked. */
export function findDirectoryFault(
  entries: readonly ZipEntry[],
  archiveSize: number,
  limits: ArchiveLimits,
): ArchiveFault | undefined {
  if (entries.length > limits.entries) return 'too-many'
  if (entries.some((entry) => entry.isEncrypted)) return 'encrypted'
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0)
  // Entries that share their bytes claim more than the archive has.
  if (packed > archiveSize || unpacked > limits.unpacked) return 'bomb'
  const grows = (entry: ZipEntry) =>
    entry.size > ratioMatters && entry.size > entry.compressedSize * limits.ratio
  if (entries.some(grows)) return 'bomb'
  if (entries.some((entry) => /(^|\/)vba(Project|Data)\b/i.test(entry.name))) return 'macros'
  if (entries.some((entry) => archiveName.test(entry.name) && !embedding.test(entry.name))) return 'nested'
  if (entries.some((entry) => /(^|\/)externalLinks\//i.test(entry.name))) return 'external-links'
  if (entries.some((entry) => entry.method !== 0 && entry.method !== 8)) return 'truncated'
  return undefined
}

/** What is wrong in the text of an XML part; only hyperlinks may lead out of a file. */
export function findPartFault(name: string, text: string): ArchiveFault | undefined {
  // Without the zero bytes a UTF-16 text reads like a plain one.
  const plain = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text
  if (/<!(DOCTYPE|ENTITY)/i.test(plain)) return 'entities'
  if (name === '[Content_Types].xml' && /macroEnabled/i.test(plain)) return 'macros'
  if (!/\.rels$/i.test(name)) return undefined
  const relations = plain.match(/<Relationship\b[^>]*>/g) ?? []
  const leadsOut = relations.some(
    (relation) => /TargetMode\s*=\s*["']External/i.test(relation) && !/\/hyperlink["']/i.test(relation),
  )
  return leadsOut ? 'external-links' : undefined
}
