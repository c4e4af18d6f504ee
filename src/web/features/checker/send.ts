import type { ListedReport, ShownReport } from '../../../modules/checker/shown.contract.ts'
import { ApiProblem, withSession } from '../../api.ts'

/** The largest file the server reads; larger ones are not sent at all. */
export const largestReport = 200 * 1024 * 1024

/** Sends a report to be checked, telling how much of it is on its way. @throws ApiProblem, or Error without network. */
export const checkReport = (...parts: Parameters<typeof checkOnce>): Promise<ShownReport> =>
  withSession(() => checkOnce(...parts))

function checkOnce(
  address: string,
  file: File,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<ShownReport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer = request.response as (ShownReport & { title?: string; type?: string }) | null
      if (request.status < 300 && answer) resolve(answer)
      else reject(new ApiProblem(request.status, answer?.title ?? '', answer?.type))
    }
    request.onerror = () => reject(new Error('offline'))
    signal.addEventListener('abort', () => request.abort())
    request.send(formOf(file))
  })
}

/** Fields come before the file: the server reads in that order. */
function formOf(file: File, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file, file.name)
  return form
}

/** The file with the accepted findings as tracked changes and comments. */
export const downloadCorrected = (address: string, file: File, accept: readonly string[]): Promise<void> =>
  withSession(() =>
    download(`${address}?as=docx`, { body: formOf(file, { accept: JSON.stringify(accept) }) }),
  )

/** The findings as a table. */
export const downloadList = (reports: readonly ListedReport[]): Promise<void> =>
  withSession(() =>
    download('/api/check/list', {
      body: JSON.stringify({ reports }),
      headers: { 'content-type': 'application/json' },
    }),
  )

async function download(
  address: string,
  { body, headers }: { body: BodyInit; headers?: Record<string, string> },
): Promise<void> {
  const language = document.documentElement.lang
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: { 'accept-language': language, ...headers },
  })
  if (!response.ok) {
    const { title = '', type }: { title?: string; type?: string } = await response.json().catch(() => ({}))
    throw new ApiProblem(response.status, title, type)
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameIn(response.headers.get('content-disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const nameIn = (disposition: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : 'ket qua soat'
}
