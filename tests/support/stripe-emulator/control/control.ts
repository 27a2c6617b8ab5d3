import { Refusal } from '../kernel/refusal'
import type { Answer, PageRequest } from '../kernel/server'
import { notFound, seeOther } from '../pages/layout'
import type { Emulator } from '../start'
import type { Act } from './act'
import { advance, clockNow } from './advance'
import { askNext, newCard, stopMandate } from './banks'
import { begin } from './begin'
import { decideDispute, dispute, failNext, refundFails, rules, settleDebits } from './money'
import { overview } from './overview'
import { controlPage } from './page'
import { fees, payOut, payoutFails, payoutRules } from './payouts'
import { away, faults, redeliver, wait, webhook } from './webhook-faults'

const acts: Record<string, Act> = {
  advance,
  'ask-next': askNext,
  away,
  begin,
  'cancel-mandate': stopMandate,
  dispute,
  'dispute-decision': decideDispute,
  'fail-next': failNext,
  faults,
  fees,
  'new-card': newCard,
  payout: payOut,
  'payout-fails': payoutFails,
  'payout-rules': payoutRules,
  redeliver,
  'refund-fails': refundFails,
  rules,
  settle: settleDebits,
  wait,
  webhook,
}

/** `/_control` for people, `/_control/<act>.json` for programs. */
export async function answerControl(emulator: Emulator, asked: PageRequest): Promise<Answer> {
  const { world } = emulator
  const name = asked.path.slice('/_control/'.length).replace(/\.json$/, '')
  if (asked.method === 'GET' && asked.json) {
    if (name === 'clock') return json(200, clockNow(world))
    if (name === 'overview') return json(200, overview(world, asked.query.get('find') ?? ''))
  }
  const wanted = acts[name]
  if (asked.method === 'GET' && name === '')
    return controlPage(world, {
      said: asked.query.has('done'),
      find: asked.query.get('find') ?? '',
    })
  if (!wanted || asked.method !== 'POST')
    return asked.json
      ? json(404, { error: 'There is no such act.' })
      : notFound(world.settings.business_name)
  const typed = readTyped(asked)
  const outcome = await attempt(emulator, wanted, typed)
  if (asked.json) return json('error' in outcome ? 400 : 200, outcome)
  return 'error' in outcome
    ? controlPage(world, {
        problem: { field: `${name}-${outcome.param}`, words: String(outcome.error) },
      })
    : seeOther('/_control?done')
}

async function attempt(
  emulator: Emulator,
  wanted: Act,
  typed: unknown,
): Promise<Record<string, unknown>> {
  const read = wanted.shape.safeParse(typed)
  if (!read.success) {
    const [issue] = read.error.issues
    return { error: issue!.message, param: issue!.path.join('-') }
  }
  try {
    return { ...(await wanted.perform(emulator, read.data as never)) }
  } catch (refusal) {
    if (refusal instanceof Refusal)
      return { error: refusal.message, param: refusal.detail.param ?? '' }
    throw refusal
  }
}

function readTyped(asked: PageRequest): unknown {
  if (!asked.json) return Object.fromEntries(new URLSearchParams(asked.form))
  try {
    return JSON.parse(asked.form || '{}')
  } catch {
    return undefined
  }
}

const json = (status: number, body: object): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body, null, 2),
})
