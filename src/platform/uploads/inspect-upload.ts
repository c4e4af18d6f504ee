import { type ArchiveLimits, archiveFaults } from '../../core/files/archive-faults.ts'
import {
  endingOf,
  type FileType,
  fileTypes,
  findSignature,
  fitsName,
  type Signature,
} from '../../core/files/file-type.ts'
import { Problem } from '../../core/problem.ts'
import { inspectArchive } from './inspect-archive.ts'

const refused: Partial<Record<Signature | 'unknown', { vi: string; en: string }>> = {
  cfb: {
    vi: 'tệp có mật khẩu, hoặc là định dạng cũ (.doc, .xls). Bỏ mật khẩu, hoặc lưu lại thành .docx, .xlsx',
    en: 'it has a password, or is of an old format (.doc, .xls). Take the password off, or save it as .docx or .xlsx',
  },
  heic: {
    vi: 'ảnh HEIC của điện thoại. Trong cài đặt máy ảnh chọn "Tương thích nhất", hoặc lưu ảnh thành JPEG',
    en: 'it is a HEIC picture. Choose "Most compatible" in the camera settings, or save it as JPEG',
  },
  unknown: { vi: 'không nhận ra loại tệp này', en: 'its type is not known' },
}

function refuse(name: string, why: Signature | 'unknown'): never {
  const { vi, en } = refused[why] ?? { vi: 'không nhận loại tệp này', en: 'this type is not taken' }
  throw new Problem('upload.type-refused', { name, found: vi, foundEn: en })
}

/**
 * What an uploaded file really is, once it is safe to keep.
 *
 * @throws Problem `upload.type-refused`, `upload.type-mismatch` or `upload.unsafe`.
 */
export async function inspectUpload(
  name: string,
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Promise<FileType> {
  const signature = findSignature(bytes)
  const type = signature === 'zip' ? await inspectOffice(name, bytes, limits) : signature
  if (type === undefined || type === 'cfb' || type === 'heic') return refuse(name, type ?? 'unknown')
  if (fitsName(type, name)) return type
  const { label, labelEn } = fileTypes[type]
  throw new Problem('upload.type-mismatch', { name, ending: endingOf(name), found: label, foundEn: labelEn })
}

async function inspectOffice(name: string, bytes: Uint8Array, limits: ArchiveLimits): Promise<FileType> {
  const { fault, names } = await inspectArchive(bytes, limits)
  if (fault) throw new Problem('upload.unsafe', { name, fault, ...archiveFaults[fault] })
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  if (names.includes('word/document.xml')) return 'docx'
  return refuse(name, 'unknown')
}
