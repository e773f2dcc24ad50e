/** What a field of a form got wrong, as the services say it. */
export interface FieldProblem {
  field: string
  message: string
}

/** RFC 9457, with the properties that our services add. */
export interface Problem {
  type?: string
  title?: string
  detail?: string
  status?: number
  service?: string
  errors?: FieldProblem[]
  [property: string]: unknown
}

/** A call that was answered with a refusal, or with nothing (status 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
  }

  get type(): string {
    return (this.problem.type ?? '').split(/[:/]/).pop() ?? ''
  }

  /** Nobody knows whether it happened: the same thing may be sent again under the same key. */
  get isUnknown(): boolean {
    return this.status === 0 || this.status >= 502
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface CallOptions {
  query?: Query
  body?: unknown
  /** Sent as it is, instead of a body. */
  file?: Blob
  /** Whether it only asks, by a question that needs a body: nothing happens, so nothing may happen twice. */
  asks?: boolean
  /** The version that was read, when only that one may be changed. */
  version?: number
  signal?: AbortSignal
}

const unanswered = new Map<string, string>()

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** One key for one intent: a repeat of what got no answer carries the key of the first try. */
function keyFor(intent: string): string {
  const key = unanswered.get(intent) ?? newKey()
  unanswered.set(intent, key)
  return key
}

function csrfToken(): string | undefined {
  return document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith('XSRF-TOKEN='))
    ?.slice('XSRF-TOKEN='.length)
}

export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

/** Sends a call and reads its JSON answer; every failure is an {@link ApiProblem}. */
export async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options: CallOptions = {}): Promise<T> {
  const address = addressOf(path, options.query)
  const json = options.body === undefined ? undefined : JSON.stringify(options.body)
  const body = options.file ?? json
  const intent = `${method} ${address} ${json ?? ''}`
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (body !== undefined) headers['Content-Type'] = options.file ? options.file.type || 'application/octet-stream' : 'application/json'
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = csrfToken() ?? ''
  if (method === 'POST' && !options.asks) headers['Idempotency-Key'] = keyFor(intent)
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`

  let response: Response
  try {
    const limit = AbortSignal.timeout(options.file ? 60_000 : 15_000)
    response = await fetch(address, {
      method,
      headers,
      body,
      signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
    })
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new ApiProblem(0, { title: 'No answer' })
  }
  const answer = await read(response)
  if (response.status < 502) unanswered.delete(intent)
  if (!response.ok) throw new ApiProblem(response.status, (answer ?? {}) as Problem)
  return answer as T
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
