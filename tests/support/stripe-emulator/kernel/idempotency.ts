import { createHash } from 'node:crypto'
import { Refusal } from './refusal'
import type { World } from './world'

/** An answer that was given under an idempotency key; the same request gets the same answer again. */
export type AnsweredRequest = {
  id: string
  object: 'answered_request'
  fingerprint: string
  status: number
  body: string
  request_id: string
  answered_ms: number
}

const KEPT_MS = 24 * 3600 * 1000

/** Stripe remembers keys for a day. */
export function remember(world: World, answered: AnsweredRequest): void {
  world.store.save(answered)
  for (
    let old = world.store.oldest('answered_request');
    old;
    old = world.store.oldest('answered_request')
  ) {
    if (old.answered_ms > Date.now() - KEPT_MS) return
    world.store.remove(old)
  }
}

export const fingerprintOf = (method: string, path: string, encoded: string) =>
  createHash('sha256').update(`${method} ${path}\n${encoded}`).digest('hex')

export function alreadyAnswered(
  world: World,
  key: string | null,
  fingerprint: string,
): AnsweredRequest | undefined {
  const answered = world.store.get('answered_request', key)
  if (answered && answered.fingerprint !== fingerprint)
    throw new Refusal(
      400,
      'idempotency_error',
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    )
  return answered
}
