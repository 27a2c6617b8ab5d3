import { readBody } from '@/app/read-body'
import { system } from '@/lib/kernel/actor'
import { log } from '@/lib/kernel/log'
import { requestId } from '@/lib/kernel/request'
import { signedEvent } from '@/lib/money/subscriptions/stripe'
import { receiveEvent } from '@/lib/money/subscriptions/stripe-messages/receive-event'

const mostBytes = 1_000_000

/**
 * Where Stripe tells us that something happened. It only goes into the inbox. Caught here,
 * because whatever fails, a refusal too, has one answer: 503, and Stripe tries again.
 */
export async function POST(request: Request) {
  const body = await readBody(request, mostBytes)
  if (body === undefined) return new Response('Too large', { status: 413 })
  const event = signedEvent(body.toString('utf8'), request.headers.get('stripe-signature') ?? '')
  if (!event) return new Response('Not signed by Stripe', { status: 400 })
  try {
    await receiveEvent(system('stripe'), { event })
  } catch (error) {
    log.error('stripe.event-not-taken-in', error, { requestId: await requestId() })
    return new Response('Try again', { status: 503 })
  }
  return Response.json({ received: true })
}
