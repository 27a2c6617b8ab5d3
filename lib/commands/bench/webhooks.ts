import { createHmac } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { wallClock } from '@/lib/kernel/clock'
import { env } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { load } from './load'
import { result } from './report'

/**
 * Signed messages of Stripe, as many as go, until each is answered 200; then how long the worker beside takes to read them.
 * They are about customers who are not ours, so no emulator is asked: it is the intake that is measured.
 */
export async function timeWebhooks(site: string, seconds: number) {
  const run = newId().slice(-6)
  const url = `${site}/api/stripe/webhook`
  const taken = await load({ url, seconds, connections: 16, body: (count) => message(run, count) })
  const began = wallClock().getTime()
  while ((await waiting(run)) > 0) await setTimeout(200)
  const drained = (wallClock().getTime() - began) / 1000
  const [row] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from stripe_events where id like ${`evt_bench${run}_%`}`,
  )
  if (row!.n < taken.done) throw new Error(`${taken.done - row!.n} messages were answered and lost`)
  result('webhooks taken in', taken.perSecond, '/s')
  result('webhooks taken in, p95', taken.p95, 'ms')
  result('webhooks read after the last one', drained, 's')
  result('webhooks taken in and read', taken.done / (seconds + drained), '/s')
}

function message(run: string, count: number) {
  const customer = `cus_bench${run}_${count % 500}`
  const lines = Array.from({ length: 12 }, (_, line) => ({
    id: `il_${line}`,
    amount: 300,
    currency: 'gbp',
  }))
  const object = { id: `in_${run}_${count}`, object: 'invoice', customer, lines: { data: lines } }
  const id = `evt_bench${run}_${count}`
  const body = JSON.stringify({ id, object: 'event', type: 'invoice.paid', data: { object } })
  const at = Math.floor(wallClock().getTime() / 1000)
  const secret = env.STRIPE_WEBHOOK_SECRETS!.split(',')[0]!
  const mark = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
  return { body, headers: { 'stripe-signature': `t=${at},v1=${mark}` } }
}

async function waiting(run: string) {
  const [row] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from stripe_events where state = 'received' and id like ${`evt_bench${run}_%`}`,
  )
  return row!.n
}
