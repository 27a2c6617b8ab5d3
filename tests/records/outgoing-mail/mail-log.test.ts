import '@/tests/support/database'
import { readdirSync } from 'node:fs'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { members, people } from '@/db/schema/people/people'
import { emails } from '@/emails/catalogue'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { withdrawReminders } from '@/lib/money/subscriptions/overdue/withdraw-reminders'
import { signatureEmails } from '@/lib/movement/statements/signing/forget-signature-emails'
import { tellOfDues } from '@/lib/records/outgoing-mail/kept-from-those-without-dues'
import { mailKindInWords } from '@/lib/records/outgoing-mail/mail-kinds'
import type { MailState } from '@/lib/records/outgoing-mail/mail-states'
import {
  countOutgoingMails,
  failedMails,
  listMailsTo,
  listOutgoingMails,
} from '@/lib/records/outgoing-mail/read'
import { sendMailAgain } from '@/lib/records/outgoing-mail/send-mail-again'
import { sendStuckAgain } from '@/lib/records/outgoing-mail/send-stuck-again'
import { uncounted } from '@/lib/records/outgoing-mail/untold'
import { whyNotAgain } from '@/lib/records/outgoing-mail/why-not-again'
import { emailProps } from '@/tests/support/email-props'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

type Row = Partial<typeof outgoingMails.$inferInsert>

async function aMail(row: Row = {}) {
  const id = newId()
  await database()
    .insert(outgoingMails)
    .values({
      id,
      dedupeKey: `a-mail/${id}`,
      message: 'member-welcomed',
      toEmail: 'someone@post.example',
      propsSealed: seal(emailProps),
      state: 'sent',
      sentAt: now(),
      createdAt: now(),
      ...row,
    })
  return id
}

const mailOf = async (id: string) =>
  (await database().select().from(outgoingMails).where(eq(outgoingMails.id, id)))[0]!

const audited = (action: string) =>
  database().select().from(auditEntries).where(eq(auditEntries.action, action))

let secretary: Awaited<ReturnType<typeof anOfficer>>
/** Looks after emails as well, and sees dues. */
let membership: Awaited<ReturnType<typeof anOfficer>>
beforeAll(async () => {
  secretary = await anOfficer('secretary', { name: 'Tom Log' })
  membership = await anOfficer('membership-secretary')
})

/** Letters have no address, and are found by their person: `letters-by-post.test.ts`. */
const stateRows: Record<Exclude<MailState, 'to-print' | 'posted'>, Row> = {
  waiting: { state: 'waiting', sentAt: null },
  failed: { state: 'stuck', sentAt: null, lastError: '550 no such mailbox' },
  sent: {},
  delivered: { deliveredAt: now() },
  bounced: { deliveredAt: now(), bouncedAt: now() },
  suppressed: { bouncedAt: now(), suppressedAt: now() },
  spam: { deliveredAt: now(), complainedAt: now() },
  withdrawn: { state: 'withdrawn', sentAt: null },
}

test('each email stands under the one state it is in, and under no other', async () => {
  const toEmail = 'states@post.example'
  const ids = new Map<string, string>()
  for (const [state, row] of Object.entries(stateRows))
    ids.set(state, await aMail({ ...row, toEmail }))
  for (const state of Object.keys(stateRows) as (keyof typeof stateRows)[]) {
    const list = await listOutgoingMails(secretary, { state, who: toEmail })
    expect(list!.mails.map(({ id }) => id)).toEqual([ids.get(state)])
    expect(list!.mails[0]!.state).toBe(state)
  }
  const all = await listOutgoingMails(secretary, { who: toEmail })
  expect(all!.mails).toHaveLength(Object.keys(stateRows).length)
  expect(await countOutgoingMails(secretary)).toMatchObject({
    waiting: 1,
    failed: 1,
    bounced: 1,
    suppressed: 1,
    spam: 1,
  })
})

test('it is searched by name, called or legal, by number, by address and by what it is about, and all of them combine', async () => {
  const ada = await aMember({ name: 'Adelheid Lovelace', email: 'ada@log.example' })
  await database()
    .update(people)
    .set({ preferredName: 'Ada Byron' })
    .where(eq(people.id, ada.personId))
  const [{ number } = { number: 0 }] = await database()
    .select({ number: members.number })
    .from(members)
    .where(eq(members.personId, ada.personId))
  const welcomed = await aMail({ personId: ada.personId, toEmail: ada.email })
  // Written before we knew the person: known by the address alone.
  const early = await aMail({ message: 'join-address-to-prove', toEmail: ada.email })
  await aMail({ toEmail: 'other@log.example' })

  const found = async (query: Parameters<typeof listOutgoingMails>[1]) =>
    (await listOutgoingMails(secretary, query))!.mails.map(({ id }) => id)
  for (const who of ['lovelace', 'Ada Byron', `NELL-${number}`, String(number), 'ADA@log.example'])
    expect(await found({ who }), who).toEqual([early, welcomed])
  expect(await found({ who: 'lovelace', about: 'new member' })).toEqual([welcomed])
  expect(await found({ who: 'lovelace', about: 'application', state: 'sent' })).toEqual([early])
  expect(await found({ who: 'lovelace', state: 'failed' })).toEqual([])
  expect(await found({ who: 'a' })).toEqual([])
  const [line] = (await listOutgoingMails(secretary, { who: 'lovelace' }))!.mails
  expect(line).toMatchObject({ name: 'Adelheid Lovelace', number })
})

test('each look is logged with how many it showed, a search by person as one; what was typed is not kept', async () => {
  const before = (await audited('mail.searched')).length
  const looks = (await audited('mail.listed')).length
  await listOutgoingMails(secretary, { who: 'nobody@log.example' })
  const { mails } = (await listOutgoingMails(secretary, { about: 'new member' }))!
  expect(mails.length).toBeGreaterThan(0)
  const entries = await audited('mail.searched')
  expect(entries).toHaveLength(before + 1)
  expect(entries.at(-1)).toMatchObject({ detail: { found: 0 } })
  expect(JSON.stringify(entries)).not.toContain('nobody@')
  const listed = await audited('mail.listed')
  expect(listed).toHaveLength(looks + 1)
  expect(listed.at(-1)).toMatchObject({
    subjectId: secretary.personId,
    detail: { found: mails.length },
  })
})

test('names and numbers are for those who may read the members’ list, and so is searching by them', async () => {
  const zora = await aMember({ name: 'Zora Quill', email: 'zora@log.example' })
  await aMail({ personId: zora.personId, toEmail: zora.email })
  const onlyMail = { ...secretary, powers: ['mail.read' as const] }
  expect((await listOutgoingMails(onlyMail, { who: 'Quill' }))!.mails).toEqual([])
  const [line] = (await listOutgoingMails(onlyMail, { who: zora.email }))!.mails
  expect(line).toMatchObject({ toEmail: zora.email })
  expect(line!.name).toBeUndefined()
  expect(line!.number).toBeUndefined()
  expect(await listOutgoingMails(await aMember(), {})).toBeUndefined()
  expect(await countOutgoingMails(await aMember())).toBeUndefined()
})

test('an email that only voters get, or only those who have not voted, names nobody and is found by nobody’s name', async () => {
  const vera = await aMember({ name: 'Vera Vote', email: 'vera@log.example' })
  const kinds = [
    'ballot-paper-collected',
    'voting-closes-soon',
    'restore-asked',
    'mark-query-answered',
  ]
  for (const message of kinds)
    await aMail({
      message,
      personId: vera.personId,
      toEmail: vera.email,
      lastError: 'vera@log.example?',
    })
  for (const who of ['Vera Vote', vera.email, String(vera.member!.number)])
    expect((await listOutgoingMails(secretary, { who }))!.mails).toEqual([])
  for (const message of kinds) {
    const about = mailKindInWords(message)
    const { mails } = (await listOutgoingMails(secretary, { about }))!
    expect(mails.length).toBeGreaterThan(0)
    expect(JSON.stringify(mails)).not.toMatch(/vera/i)
  }
})

test('an email that tells of voting says nothing that follows from its member, under no status, and goes to nobody again', async () => {
  const vera = await aMember({ email: 'moved-on@log.example' })
  const counts = await countOutgoingMails(secretary)
  const failed = (await failedMails(secretary)).count
  const message = 'ballot-paper-collected'
  for (const state of Object.keys(stateRows) as (keyof typeof stateRows)[])
    for (const toEmail of [vera.email, 'before@log.example']) {
      const id = await aMail({ ...stateRows[state], message, personId: vera.personId, toEmail })
      const query = { about: 'ballot paper collected' }
      const { mails } = (await listOutgoingMails(secretary, query))!
      expect(mails[0]).toEqual({
        id,
        message,
        createdAt: expect.any(Date),
        tries: 0,
        lastError: null,
        stateAt: null,
        whyNotAgain: 'mail.tells-of-voting',
      })
      expect((await listOutgoingMails(secretary, { ...query, state }))!.mails).toEqual([])
      await expect(sendMailAgain(secretary, { mailId: id })).rejects.toMatchObject({
        code: 'mail.tells-of-voting',
      })
    }
  expect(await countOutgoingMails(secretary)).toEqual(counts)
  expect((await failedMails(secretary)).count).toBe(failed)
})

test('a long log comes a page at a time, newest first, nothing twice and nothing left out', async () => {
  const toEmail = 'many@log.example'
  const ids: string[] = []
  for (let n = 0; n < 101; n += 1) ids.unshift(await aMail({ toEmail }))
  const seen: string[] = []
  let before: string | undefined
  do {
    const list = (await listOutgoingMails(secretary, { who: toEmail, state: 'sent' }, before))!
    seen.push(...list.mails.map(({ id }) => id))
    before = list.next
  } while (before)
  expect(seen).toEqual(ids)
})

test('one that left is sent again as a new row, once, however many press the button', async () => {
  const ada = await aMember({ email: 'again@log.example' })
  const id = await aMail({ personId: ada.personId, toEmail: ada.email, ...stateRows.bounced })
  const tries = await Promise.allSettled([
    sendMailAgain(secretary, { mailId: id }),
    sendMailAgain(membership, { mailId: id }),
  ])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const first = await mailOf(id)
  const second = await mailOf(first.sentAgainAs!)
  expect(second).toMatchObject({
    state: 'waiting',
    toEmail: ada.email,
    personId: ada.personId,
    message: first.message,
    propsSealed: first.propsSealed,
    bouncedAt: null,
  })
  expect((await audited('mail.retried')).at(-1)).toMatchObject({ subjectId: id })
  await expect(sendMailAgain(secretary, { mailId: id })).rejects.toMatchObject({
    code: 'mail.sent-again-already',
  })
})

const past = seal({ ...emailProps, expiresAt: addDays(now(), -1).toISOString() })
const notAgain: [string, Row, string][] = [
  ['a sign-in code', { message: 'sign-in-requested' }, 'mail.opens-once'],
  [
    'a sign-in code that never left',
    { message: 'sign-in-requested', state: 'stuck' },
    'mail.opens-once',
  ],
  ['a code to start an application', { message: 'join-address-to-prove' }, 'mail.opens-once'],
  ['a reminder to pay', { message: 'payment-failed' }, 'mail.asked-to-pay'],
  ['what waits', { state: 'waiting' }, 'mail.on-its-way'],
  ['what was withdrawn', { state: 'withdrawn' }, 'mail.no-longer-so'],
  ['a text that is deleted', { propsSealed: null }, 'mail.text-deleted'],
  [
    'a request whose time is over',
    { message: 'reference-requested', propsSealed: past },
    'mail.too-late',
  ],
  ['a kind that is no more', { message: 'holiday-taken' }, 'mail.no-longer-written'],
]

test.each(notAgain)('%s is not sent again, and the log says why', async (_what, row, code) => {
  const toEmail = `${newId()}@log.example`
  const id = await aMail({ ...row, toEmail })
  const before = await mailOf(id)
  const refusal = await sendMailAgain(membership, { mailId: id }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ code })
  expect(await mailOf(id)).toEqual(before)
  const list = await listOutgoingMails(membership, { who: toEmail })
  expect(list!.mails[0]).toMatchObject({ id, whyNotAgain: code })
})

test('an address that is no longer theirs gets nothing again', async () => {
  const ada = await aMember({ email: 'ada-new@log.example' })
  const id = await aMail({ personId: ada.personId, toEmail: 'ada-old@log.example' })
  await expect(sendMailAgain(membership, { mailId: id })).rejects.toMatchObject({
    code: 'mail.address-changed',
  })
})

test('a request whose time has not come to an end, and a reminder that never left, go again', async () => {
  const later = seal({ ...emailProps, expiresAt: addDays(now(), 1).toISOString() })
  const asked = await aMail({ message: 'reference-requested', propsSealed: later })
  await sendMailAgain(membership, { mailId: asked })
  const stuck = await aMail({ message: 'payment-failed', state: 'stuck', tries: 15 })
  await sendMailAgain(membership, { mailId: stuck })
  expect(await mailOf(stuck)).toMatchObject({ state: 'waiting', tries: 0 })
})

test('all that is stuck goes together, pressed by two at once: each once, and what may not be sent again stays', async () => {
  await database()
    .update(outgoingMails)
    .set({ state: 'withdrawn' })
    .where(eq(outgoingMails.state, 'stuck'))
  const going = await Promise.all([1, 2, 3].map(() => aMail({ state: 'stuck', tries: 15 })))
  const [opened, untold, gone] = await Promise.all([
    aMail({ message: 'sign-in-requested', state: 'stuck' }),
    aMail({ message: 'complaint-to-handle', state: 'stuck' }),
    aMail({ state: 'stuck', propsSealed: null }),
  ])
  const ofDues = await aMail({ message: 'payment-failed', state: 'stuck' })
  await Promise.all([sendStuckAgain(secretary, {}), sendStuckAgain(secretary, {})])
  for (const id of going) expect(await mailOf(id)).toMatchObject({ state: 'waiting', tries: 0 })
  for (const id of [opened, untold, gone, ofDues])
    expect(await mailOf(id!)).toMatchObject({ state: 'stuck' })
  const jobs = await database().execute<{ id: string }>(sql`
    select payload ->> 'mailId' as id from graphile_worker._private_jobs where payload ->> 'mailId' in ${going}`)
  expect(jobs.map(({ id }) => id).sort()).toEqual([...going].sort())
  const entries = await audited('mail.stuck-retried')
  expect(entries.map(({ detail }) => detail.again).sort()).toEqual([0, 3])
  await sendStuckAgain(membership, {})
  expect(await mailOf(ofDues)).toMatchObject({ state: 'waiting' })
  await expect(sendStuckAgain(await aMember(), {})).rejects.toMatchObject({ code: 'not-allowed' })
})

test('nobody without the power sends anything again', async () => {
  const id = await aMail({ state: 'stuck' })
  for (const actor of [await aMember(), await aPerson(), await anOfficer('treasurer')])
    await expect(sendMailAgain(actor, { mailId: id })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  expect(await mailOf(id)).toMatchObject({ state: 'stuck' })
})

const paid = verb('mail.deliver', async (work, { personId }: { personId: string }) =>
  withdrawReminders(work, personId),
)

test('whoever has paid is sent nothing that asks to pay and has not gone, and all else', async () => {
  const { personId, email: toEmail } = await aMember()
  const put = async (message: string) =>
    [message, await aMail({ message, state: 'stuck', personId, toEmail })] as const
  const mails = await Promise.all(emails.map(({ name }) => put(name)))
  const back = mails.find(([message]) => message === 'payment-overdue')!
  await sendMailAgain(membership, { mailId: back[1] })
  await paid(system('test'), { personId })
  const withdrawn: string[] = []
  for (const [message, id] of mails)
    if ((await mailOf(id)).state === 'withdrawn') withdrawn.push(message)
  const asking = emails.filter(({ asksToPay }) => asksToPay).map(({ name }) => name)
  expect(withdrawn).toEqual(asking)
})

test('officers see no email to someone who signs a statement, as they are promised', async () => {
  const toEmail = 'signs@log.example'
  const ada = await aMember({ email: toEmail })
  for (const { name: message } of signatureEmails)
    await aMail({ message, toEmail, personId: ada.personId })
  expect(await listOutgoingMails(membership, { who: toEmail })).toEqual({ mails: [] })
  expect(await listMailsTo(membership, ada)).toEqual([])
})

test.each(uncounted)('%s is not there for whoever would send it again', (message) => {
  const mail = { message, state: 'stuck', propsSealed: null, sentAgainAs: null }
  const to = { toEmail: 'a@post.example', personId: null }
  expect(whyNotAgain({ ...mail, ...to }, 'a@post.example', new Date())).toBe('not-there')
})

test('what tells of dues is in no list or figure of officers who do not see dues, and is not sent again by them', async () => {
  const toEmail = 'dues@log.example'
  const ada = await aMember({ email: toEmail })
  const about = async (officer: typeof secretary) =>
    (await listOutgoingMails(officer, { who: toEmail }))!.mails.map(({ message }) => message)
  const failed = async (officer: typeof secretary) => (await failedMails(officer)).count
  const before = { membership: await failed(membership), secretary: await failed(secretary) }
  for (const message of tellOfDues)
    await aMail({ message, toEmail, personId: ada.personId, state: 'stuck', sentAt: null })
  expect((await about(membership)).sort()).toEqual([...tellOfDues].sort())
  expect(await about(secretary)).toEqual([])
  expect(await listMailsTo(secretary, ada)).toEqual([])
  expect(await failed(membership)).toBe(before.membership + tellOfDues.length)
  expect(await failed(secretary)).toBe(before.secretary)
  expect((await countOutgoingMails(secretary))!.failed ?? 0).toBe(before.secretary)
  const mailId = await aMail({ message: 'payment-received', toEmail, bouncedAt: now() })
  await expect(sendMailAgain(secretary, { mailId })).rejects.toMatchObject({ code: 'not-there' })
})

test('each email about money tells of dues, or is about a claim, or goes to officers', () => {
  const others = readdirSync('emails/money')
    .map((file) => file.replace('.tsx', ''))
    .filter((name) => !tellOfDues.includes(name))
  expect(others.filter((name) => !name.startsWith('claim-'))).toEqual([
    'bank-charge-to-confirm',
    'dispute-to-answer',
    'refund-to-confirm',
  ])
})
