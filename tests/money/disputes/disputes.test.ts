import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { disputes } from '@/db/schema/money/disputes'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { findDisputes } from '@/lib/money/disputes/find-disputes'
import { noteDispute } from '@/lib/money/disputes/note-dispute'
import { getDispute, listDisputes } from '@/lib/money/disputes/read'
import { adviceOn } from '@/lib/money/disputes/stages'
import { syncDispute } from '@/lib/money/disputes/sync-dispute'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { aMember, anOfficer } from '@/tests/support/people'
import {
  anApproved,
  atStripe,
  control,
  goodAccount,
  goodCard,
  pay,
  rowOf,
  standingOf,
  sync,
  withStripe,
} from '../subscriptions/with-stripe'

withStripe()

let joyce: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer')
})

const worker = system('stripe')
const mailsTo = async ({ personId }: PersonActor, message: string) =>
  (
    await database().select().from(outgoingMails).where(eq(outgoingMails.personId, personId))
  ).filter((mail) => mail.message === message).length

/** A member and what their bank does about their last payment. */
async function disputed(given: object = {}, method = goodCard as Record<string, string>) {
  const person = await anApproved()
  await pay(await startCheckout(person, person), method)
  if (method === goodAccount) await control('settle', { well: true })
  await sync(person)
  const customer = (await rowOf(person)).stripeCustomerId!
  const [charge] = (await stripe().charges.list({ customer })).data
  const { dispute } = await control('dispute', { charge: charge!.id, ...given })
  return { person, customer, id: dispute as string }
}
const waiting = async () => (await listDisputes(joyce, 'waiting'))!.map(({ dispute }) => dispute.id)
const note = (disputeId: string, status: string, by = joyce) =>
  noteDispute(by, { disputeId, status })

test('an inquiry: at the desk with its deadline, told once, and nothing changes for the member', async () => {
  const { person, customer, id } = await disputed({ inquiry: true })
  const before = await mailsTo(joyce, 'dispute-to-answer')
  await Promise.all([1, 2, 3].map(() => syncDispute(worker, { disputeId: id })))
  await sync(person)
  expect(await mailsTo(joyce, 'dispute-to-answer')).toBe(before + 1)
  const found = (await getDispute(joyce, id))!
  expect(found.dispute).toMatchObject({ status: 'warning_needs_response', takenPence: 0 })
  expect(found.dispute.answerBy!.getTime()).toBeGreaterThan(now().getTime())
  expect(found.entryId).not.toBeNull()
  expect(adviceOn(found.dispute)[0]).toContain('No money has gone')
  expect(await waiting()).toContain(id)
  expect(await standingOf(person)).toBe('good')
  expect(await atStripe(customer)).toEqual(['active'])
  expect(await mailsTo(person, 'payment-disputed')).toBe(0)
  await control('dispute-decision', { dispute: id, won: true })
  await syncDispute(worker, { disputeId: id })
  await note(id, 'warning_closed')
  expect(await waiting()).not.toContain(id)
})

test('taken back in part: the member is in grace; answered, it waits for the bank; won, for somebody to see it', async () => {
  const { person, id } = await disputed({ amount: 150 })
  await syncDispute(worker, { disputeId: id })
  await sync(person)
  expect(await standingOf(person)).toBe('grace')
  expect((await getDispute(joyce, id))!.dispute).toMatchObject({
    amountPence: 150,
    takenPence: 150,
    status: 'needs_response',
  })
  // What needs an answer stays, whoever has seen it.
  await note(id, 'needs_response')
  expect(await waiting()).toContain(id)
  await stripe().disputes.update(id, { evidence: { product_description: 'Dues' } })
  await syncDispute(worker, { disputeId: id })
  expect(await waiting()).not.toContain(id)
  await control('dispute-decision', { dispute: id, won: true })
  await syncDispute(worker, { disputeId: id })
  await sync(person)
  expect(await standingOf(person)).toBe('good')
  expect((await getDispute(joyce, id))!.dispute).toMatchObject({ status: 'won', takenPence: 0 })
  expect(await waiting()).toContain(id)
})

test('a Direct Debit is lost at once: no deadline, and it says why', async () => {
  const { person, id } = await disputed({}, goodAccount)
  await syncDispute(worker, { disputeId: id })
  await sync(person)
  const { dispute } = (await getDispute(joyce, id))!
  expect(dispute).toMatchObject({ status: 'lost', method: 'bacs_debit', answerBy: null })
  expect(adviceOn(dispute)[0]).toContain('Direct Debit Guarantee')
  expect(await standingOf(person)).toBe('grace')
  const count = (await listDisputes(joyce, 'waiting'))!.length
  await Promise.all([note(id, 'lost'), note(id, 'lost')])
  expect(await listDisputes(joyce, 'waiting')).toHaveLength(count - 1)
})

test('a message that was lost: found by asking, and only once', async () => {
  const { id } = await disputed()
  await Promise.all([findDisputes(worker), findDisputes(worker)])
  await findDisputes(worker)
  expect(await database().select().from(disputes).where(eq(disputes.id, id))).toHaveLength(1)
  expect(await waiting()).toContain(id)
})

test('noted is only what was seen, by whoever looks after the money, never in one’s own case', async () => {
  const { person, id } = await disputed()
  await syncDispute(worker, { disputeId: id })
  await control('dispute-decision', { dispute: id, won: false })
  await syncDispute(worker, { disputeId: id })
  await expect(note(id, 'needs_response')).rejects.toMatchObject({ code: 'moved-meanwhile' })
  await expect(note(id, 'lost', await aMember())).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(note('du_nobody', 'lost')).rejects.toMatchObject({ code: 'not-there' })
  await database().update(disputes).set({ personId: joyce.personId }).where(eq(disputes.id, id))
  await expect(note(id, 'lost')).rejects.toMatchObject({ code: 'own-case' })
  await database().update(disputes).set({ personId: person.personId }).where(eq(disputes.id, id))
  expect(await listDisputes(await aMember(), 'all')).toBeUndefined()
})
