import { languageHeader } from './language.ts'
import { problemOf, unreachable } from './problem.ts'

export interface SendFile {
  /** Told how many bytes have left, as the browser reports it. */
  onSent?: (bytes: number) => void
  /** Aborted to stop; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal
}

/**
 * POSTs a file as the body itself and answers the server's JSON. `fetch` cannot say how far an upload has come, so this is the one place that uses
 * XMLHttpRequest. Throws `ApiProblem`, also when the server cannot be reached (status 0).
 */
export function sendFile(path: string, file: File, { onSent, signal }: SendFile = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(languageHeader())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded }) => onSent?.(loaded)
    request.onload = () => {
      const response = new Response(request.responseText, { status: request.status, statusText: request.statusText })
      if (response.ok) resolve(response.json())
      else problemOf(response).then(reject, reject)
    }
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(signal?.reason ?? unreachable())
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
