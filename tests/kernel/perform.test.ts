import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import {
  type Comer,
  inOneTransaction,
  oneself,
  servedTogether,
  verb,
  type Work,
} from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { asOwner } from '@/tests/support/database'
import { aMember, anOfficer } from '@/tests/support/people'

const welcome = verb('mail.deliver', async (work, input: { name: string; fail?: boolean }) => {
  work.record('supporter.registered', { kind: 'test', id: input.name }, { wantsNews: false })
  await work.email(supporterWelcomed, {
    to: { email: 'a@b.example' },
    key: input.name,
    props: { name: input.name, answersKept: false },
  })
  if (input.fail) throw new Error('after all')
})

test('a verb writes its audit entry and its mail, or nothing at all', async () => {
  await welcome(system('test'), { name: 'the first' })
  await expect(welcome(system('test'), { name: 'two', fail: true })).rejects.toThrow('after all')
  const entries = await database().select().from(auditEntries)
  expect(entries.map((entry) => entry.subjectId)).toEqual(['the first'])
  const mails = await database().select().from(outgoingMails)
  expect(mails.map((mail) => mail.dedupeKey)).toEqual(['supporter-welcomed/the first'])
  expect(mails[0]!.propsSealed).not.toContain('the first')
})

test('the same mail is not posted twice', async () => {
  await welcome(system('test'), { name: 'the first' })
  const [row] = await database().execute(sql`select count(*)::int as n from outgoing_mails`)
  expect(row).toEqual({ n: 1 })
})

test('who may not, gets a refusal and leaves no trace', async () => {
  await expect(welcome(visitor, { name: 'three' })).rejects.toMatchObject({ code: 'not-allowed' })
})

test('entries are chained without gaps under concurrency', async () => {
  await Promise.all(
    Array.from({ length: 30 }, (_, n) => welcome(system('test'), { name: `c${n}` })),
  )
  const entries = await database().select().from(auditEntries).orderBy(auditEntries.position)
  entries.forEach((entry, index) => {
    expect(entry.position).toBe(index + 1)
    expect(entry.previousHash).toBe(index === 0 ? '' : entries[index - 1]!.hash)
    expect(entry.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

test('the audit only grows, whoever asks', async () => {
  await expect(asOwner((db) => db.delete(auditEntries))).rejects.toMatchObject({
    cause: { constraint_name: 'audit_entries_append_only' },
  })
})

test('a member of the cast is an actor in good standing', async () => {
  const member = await aMember({ name: 'Ada' })
  expect(member.member).toMatchObject({ standing: 'good', mayVote: true })
})

const letter = {
  to: { email: 'a@b.example' },
  key: 'unasked',
  props: { name: 'A', answersKept: false },
}

async function mailsFor(key: string) {
  const mails = await database().select().from(outgoingMails)
  return mails.filter((mail) => mail.dedupeKey === `supporter-welcomed/${key}`).length
}

test('what nobody asked about is not kept, whoever did it', async () => {
  const wrong = inOneTransaction(system('test'), 'mail.deliver', (work) =>
    work.email(supporterWelcomed, letter),
  )
  await expect(wrong).rejects.toThrow('Nobody asked whether this may be done: mail.deliver')
  expect(await mailsFor('unasked')).toBe(0)
  const otherwise = inOneTransaction(system('test'), 'mail.deliver', async (work) => {
    work.assertCan('retention.run')
    await work.email(supporterWelcomed, letter)
  })
  await expect(otherwise).rejects.toThrow('Nobody asked')
  expect(await mailsFor('unasked')).toBe(0)
})

test('the table is asked about what the verb found, before the verb runs', async () => {
  const ran: string[] = []
  const found = { one: { personId: 'somebody' } }
  const change = verb(
    'details.change',
    { subject: (_work, { name }: { name: string }) => found[name as 'one'] },
    async (_work, { personId }, { name }) => {
      ran.push(`${name} of ${personId}`)
    },
  )
  const ada = await aMember({ name: 'Ada' })
  await expect(change(ada, { name: 'one' })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(change(ada, { name: 'two' })).rejects.toMatchObject({ code: 'not-there' })
  expect(ran).toEqual([])
  found.one.personId = ada.personId
  await change(ada, { name: 'one' })
  expect(ran).toEqual([`one of ${ada.personId}`])
})

test('who may not know of it, is refused before anything is looked up', async () => {
  let looked = 0
  const judge = verb(
    'claim.decline',
    {
      knownTo: 'claim.list',
      subject: () => {
        looked += 1
        return undefined
      },
    },
    async () => {},
  )
  const ada = await aMember({ name: 'Ada' })
  await expect(judge(ada, {})).rejects.toMatchObject({ code: 'not-allowed' })
  expect(looked).toBe(0)
  const treasurer = await anOfficer('treasurer')
  await expect(judge(treasurer, {})).rejects.toMatchObject({ code: 'not-there' })
  expect(looked).toBe(1)
})

test('an officer who may see it but not do it hears that, whether or not it is there', async () => {
  let looked = 0
  const agree = verb(
    'refund.propose',
    {
      knownTo: 'money.read',
      subject: () => {
        looked += 1
        return undefined
      },
    },
    async () => {},
  )
  const chair = await anOfficer('co-chair', { seat: 2 })
  expect(chair.powers).toContain('money.read')
  await expect(agree(chair, {})).rejects.toMatchObject({ code: 'not-allowed' })
  expect(looked).toBe(0)
  const joyce = await anOfficer('treasurer', { seat: 3 })
  await expect(agree({ ...joyce, secondFactor: false }, {})).rejects.toMatchObject({
    code: 'second-factor',
  })
  await expect(agree(joyce, {})).rejects.toMatchObject({ code: 'not-there' })
})

test('a verb that is part of another one asks for its own action', async () => {
  const inner = verb('details.change', { subject: oneself }, async () => 'done')
  const outer = verb('mail.deliver', (work) => inner.within(work, {}))
  await expect(outer(system('test'), {})).rejects.toMatchObject({ code: 'sign-in-first' })
})

test('the audit names the office through which the power came', async () => {
  const holder = await anOfficer('treasurer', { seat: 2 })
  const both = { ...holder, offices: ['treasurer', 'co-chair'], powers: [...holder.powers] }
  const [chairs, treasurers] = (['co-chair', 'treasurer'] as const).map(
    (office) => organisation.offices[office].allows,
  )
  const actor = { ...both, powers: [...chairs!, ...treasurers!] } as PersonActor
  const acts = {
    // Only the treasurer may.
    'payout.match': 'treasurer',
    // Only a co-chair may.
    'vote.declare': 'co-chair',
    // Both offices allow it, or no office is needed: the first in the profile.
    'claim.list': 'co-chair',
    'motion.move': 'co-chair',
  } as const
  for (const [action, office] of Object.entries(acts)) {
    const act = verb(action as 'motion.move', async (work) =>
      work.record('mail.retried', { kind: 'test', id: action }),
    )
    await act(actor, {})
    await act({ ...actor, offices: [...actor.offices].reverse() }, {})
    const entries = await database()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, action))
    expect(entries.map(({ actorRole }) => actorRole)).toEqual([office, office])
  }
})

test('the audit takes declared entries with their own details', () => {
  const subject = { kind: 'test', id: 'types' }
  // Only the compiler looks at this.
  const wrong = (work: Work) => {
    // @ts-expect-error a name that nobody declared
    work.record('motion.forgotten', subject)
    // @ts-expect-error without its detail
    work.record('motion.moved', subject)
    // @ts-expect-error with another detail
    work.record('motion.moved', subject, { number: 'seven' })
    // @ts-expect-error with more than its detail
    work.record('motion.moved', subject, { number: 7, title: 'Warm homes' })
    // @ts-expect-error with a detail where there is none
    work.record('mail.retried', subject, { to: 'ada@post.example' })
    // @ts-expect-error a rule that has to see the subject
    verb('application.approve', async (_work, _: { applicationId: string }) => {})
    // @ts-expect-error a subject that the rule cannot read
    verb('application.approve', { subject: oneself }, async () => {})
    // @ts-expect-error an action that is not in the table
    verb('application.forget', async () => {})
  }
  expect(wrong).toBeTypeOf('function')
})

/** Serves a crowd but for whoever is called doubtful, and notes who was served with whom, and who alone. */
async function aCounter(breaks = false) {
  const people: PersonActor[] = []
  for (const name of ['Ada', 'Ben', 'Doubtful', 'Dee']) people.push(await aMember({ name }))
  const nameOf = (id: string) => people.find(({ personId }) => personId === id)!.name
  const crowds: string[][] = []
  const alone: string[] = []
  const come = servedTogether(
    verb('vote.cast', async (work, _input: { at: string }) => {
      alone.push(work.person.name)
      if (work.person.name === 'Doubtful') throw new Refusal('vote.not-on-roll')
    }),
    {
      to: ({ at }) => at,
      serve: async (_work, comers: Comer<{ at: string }>[]) => {
        const names = comers.map(({ personId }) => nameOf(personId))
        crowds.push(names)
        if (comers[0]!.input.at === 'closed') throw new Refusal('vote.closed')
        if (breaks) throw new TypeError('This cannot be stored')
        const clear = comers.filter(({ personId }) => nameOf(personId) !== 'Doubtful')
        return new Map(clear.map(({ personId }) => [personId, undefined]))
      },
    },
  )
  const all = (at: string) =>
    Promise.allSettled([...people, visitor].map((actor) => come(actor, { at })))
  return { all, crowds, alone }
}

const heard = (settled: PromiseSettledResult<void>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? 'served' : one.reason.code))

test('a crowd is served together, whoever was not hears from the verb why, and who may not is not among them', async () => {
  const { all, crowds, alone } = await aCounter()
  const others = ['vote.not-on-roll', 'served', 'sign-in-first']
  expect(heard(await all('a box'))).toEqual(['served', 'served', ...others])
  expect(crowds).toEqual([['Ada'], ['Ben', 'Doubtful', 'Dee']])
  expect(alone).toEqual(['Doubtful'])
})

test('what a crowd is refused, all are; what breaks under it, each does alone', async () => {
  const closed = await aCounter()
  const four = Array(4).fill('vote.closed')
  expect(heard(await closed.all('closed'))).toEqual([...four, 'sign-in-first'])
  expect(closed.alone).toEqual([])
  const broken = await aCounter(true)
  const others = ['vote.not-on-roll', 'served', 'sign-in-first']
  expect(heard(await broken.all('a box'))).toEqual(['served', 'served', ...others])
  expect(broken.alone.toSorted()).toEqual(['Ada', 'Ben', 'Dee', 'Doubtful'])
})
