import { Heap } from '../kernel/heap'
import { wire } from '../kernel/records'
import type { World } from '../kernel/world'
import { eventShown } from '../resources/events'
import type { Delivery } from './delivery'
import { signature } from './sign'

const MOST_TRIES = 10
const FIRST_WAIT_MS = 500

/** Takes the pending deliveries to the webhook one after another, and comes back to those that were refused. */
export class Courier {
  private timer: NodeJS.Timeout | undefined
  private walking: Promise<void> | undefined
  private stopped = false
  private readonly hangUp = new AbortController()
  private readonly pending = new Map<string, Delivery>()
  private readonly order = new Heap<Delivery>()
  private readonly world: World

  constructor(world: World) {
    this.world = world
    world.store.watch((record) => {
      if (record.object !== 'delivery') return
      if (record.state !== 'pending') this.pending.delete(record.id)
      else {
        this.pending.set(record.id, record)
        this.order.add(record.due_ms, record)
      }
    })
  }

  /** Called after every change; sleeps until the next delivery is due. */
  wake(): void {
    clearTimeout(this.timer)
    const next = this.next()
    if (this.stopped || this.walking || !next) return
    this.timer = setTimeout(
      () => {
        this.walking = this.walk().finally(() => {
          this.walking = undefined
          this.wake()
        })
      },
      Math.max(0, next.due_ms - Date.now()),
    )
  }

  waiting(): number {
    return this.pending.size
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    this.hangUp.abort()
    await this.walking
  }

  private async walk(): Promise<void> {
    for (;;) {
      const due = this.next()
      if (!due || due.due_ms > Date.now() || this.stopped) return
      await this.deliver(due)
      this.world.store.flush()
    }
  }

  /** The delivery that is due first; what has arrived or was put off since is passed over. */
  private next(): Delivery | undefined {
    for (let first = this.order.first(); first; first = this.order.first()) {
      const { at, item } = first
      if (this.pending.has(item.id) && item.due_ms === at) return item
      this.order.takeFirst()
    }
    return undefined
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { store, settings } = this.world
    const event = store.get('event', delivery.event)!
    const answer = await post(settings.webhook, wire(eventShown(event)), this.hangUp.signal)
    if (this.stopped && !answer.startsWith('2')) return
    delivery.tries += 1
    delivery.last_answer = answer
    if (/^2\d\d$/.test(answer)) {
      delivery.state = 'delivered'
      event.pending_webhooks = 0
      store.save(event)
    } else if (delivery.tries >= MOST_TRIES) delivery.state = 'failed'
    else delivery.due_ms = Date.now() + FIRST_WAIT_MS * 2 ** (delivery.tries - 1)
    store.save(delivery)
  }
}

async function post(
  webhook: { url: string | null; secret: string },
  payload: string,
  hangUp: AbortSignal,
): Promise<string> {
  if (!webhook.url) return 'no webhook address'
  try {
    const answer = await fetch(webhook.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(10_000), hangUp]),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signature(payload, webhook.secret),
      },
      body: payload,
    })
    await answer.arrayBuffer()
    return String(answer.status)
  } catch (failure) {
    return failure instanceof Error ? failure.name : 'unreachable'
  }
}
