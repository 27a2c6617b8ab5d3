import { readBody } from '@/app/read-body'
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

/**
 * What a verb answers, for a browser's program that reads a status and JSON: a refusal as a sentence, an outage as something
 * to try again. What formAction is to forms.
 */
export async function answerAsJson(act: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await act())
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code)
    if (!databaseAway(error)) log.error('api.request-failed', error)
    return new Response('Try again', { status: 503 })
  }
}

/** What was sent, if it is JSON and not longer than anything we know how to read. */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return undefined
  const body = await readBody(request, mostBytes)
  if (body === undefined) return undefined
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
