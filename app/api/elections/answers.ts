import { databaseAway } from '@/lib/kernel/constraints'
import { log } from '@/lib/kernel/log'
import { Refusal, type RefusalCode, refusals } from '@/lib/kernel/refusals'

const statuses: Partial<Record<RefusalCode, number>> = {
  'sign-in-first': 401,
  'not-there': 404,
  'bad-request': 400,
  'ballot.not-good': 400,
  'paper.other-device': 409,
  'ballot.stale': 409,
  'too-many-tries': 429,
}

export function refused(code: RefusalCode): Response {
  return Response.json({ code, message: refusals[code] }, { status: statuses[code] ?? 403 })
}

/** What a verb answers, for a browser's program: a refusal as a sentence, an outage as something to try again. */
export async function answered(act: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await act())
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code)
    if (!databaseAway(error)) log.error('election.request-failed', error)
    return new Response('Try again', { status: 503 })
  }
}

/** What was sent, if it is JSON and not longer than anything we know how to read. */
export async function sentJson(request: Request, mostBytes: number): Promise<unknown> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return undefined
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > mostBytes) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}
