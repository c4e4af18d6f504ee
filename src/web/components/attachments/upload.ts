import type { ScanHint } from '../../../core/files/scan.ts'
import { ApiProblem, withSession } from '../../api.ts'

/** Which record a file goes to, and where it is sent. */
export interface Target {
  /** Address of the commune and year. */
  api: string
  entity: string
  entityId: string
}

/** The largest file the server takes; larger ones are not sent at all. */
export const largestUpload = 25 * 1024 * 1024

/** Sends one file, telling how much of it is on its way; the id makes sending it twice harmless. */
export const sendFile = (...parts: Parameters<typeof sendOnce>): Promise<{ hints: ScanHint[] }> =>
  withSession(() => sendOnce(...parts))

function sendOnce(
  { api, entity, entityId }: Target,
  { id, file }: { id: string; file: File },
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<{ hints: ScanHint[] }> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ id, entity, entityId })) form.append(name, value)
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${api}/files`)
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer = request.response as { title?: string; type?: string; hints?: ScanHint[] } | null
      if (request.status < 300) resolve({ hints: answer?.hints ?? [] })
      else reject(new ApiProblem(request.status, answer?.title ?? '', answer?.type))
    }
    request.onerror = () => reject(new Error('offline'))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
