import { system } from '@/lib/kernel/actor'
import { log } from '@/lib/kernel/log'
import { requestId } from '@/lib/kernel/request'
import { takeInEvent } from '@/lib/subscriptions/inbox/take-in-event'
import { signedEvent } from '@/lib/subscriptions/stripe'

const mostBytes = 1_000_000

/** Where Stripe tells us that something happened. It only goes into the inbox; 5xx, so that Stripe tries again, only if that fails. */
export async function POST(request: Request) {
  const body = await bodyOf(request)
  if (body === undefined) return new Response('Too large', { status: 413 })
  const event = signedEvent(body, request.headers.get('stripe-signature') ?? '')
  if (!event) return new Response('Not signed by Stripe', { status: 400 })
  try {
    await takeInEvent(system('stripe'), { event })
  } catch (error) {
    log.error('stripe.event-not-taken-in', error, { requestId: await requestId() })
    return new Response('Try again', { status: 503 })
  }
  return Response.json({ received: true })
}

/** The body byte for byte as it was signed, or nothing when it is longer than any event of Stripe. */
async function bodyOf(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
