import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { listOwnReferences } from '@/lib/people/referees/read'
import { referenceBearer } from '@/lib/people/referees/reference-bearer'
import { anApplication, currentReferences, referenceFor } from '@/tests/support/applications'
import { mailsTo } from '@/tests/support/mails'
import { aMember, aPerson } from '@/tests/support/people'

beforeEach(() => freezeClock('2027-03-01T10:00:00Z'))
afterEach(thawClock)

const tokenIn = (link: string) => link.split('/references/')[1]!

describe('whom a contact leads to', () => {
  test('an address of a member, in any case, and the request goes to their own record', async () => {
    const member = await aMember({ name: 'Petra', email: 'petra@post.example' })
    const { id } = await anApplication({ proposer: 'petra@post.example' })
    const reference = await referenceFor(id, 'proposer')
    expect(reference.refereeId).toBe(member.personId)
    const [mail] = await mailsTo('petra@post.example')
    expect(mail).toMatchObject({
      message: 'reference-requested',
      props: { applicantName: 'Ada Applicant', place: 'proposer', refereeName: 'Petra' },
    })
    expect(reference.tokenHash).not.toContain(tokenIn(mail!.props.link!))
    const bearer = await referenceBearer(tokenIn(mail!.props.link!))
    expect(bearer).toMatchObject({
      actor: { kind: 'referee', referenceId: reference.id },
      condition: 'open',
      applicantName: 'Ada Applicant',
    })
  })

  test('a membership number, as people write it', async () => {
    const member = await aMember()
    const { number } = member.member!
    for (const typed of [
      `NELL-${String(number).padStart(4, '0')}`,
      `nell ${number}`,
      `${number}`,
    ]) {
      const { id } = await anApplication({ proposer: typed })
      expect((await referenceFor(id, 'proposer')).refereeId).toBe(member.personId)
    }
  })

  test.each([
    ['nobody', async () => 'nobody@post.example'],
    ['no such number', async () => 'NELL-999999'],
    ['somebody who is no member', async () => (await aPerson()).email],
    ['somebody who left', left],
    ['somebody whose dues lapsed', lapsed],
  ])('%s: nothing is sent', async (_, contact) => {
    const proposer = await contact()
    const { id } = await anApplication({ proposer })
    const reference = await referenceFor(id, 'proposer')
    expect(reference).toMatchObject({ refereeId: null, tokenHash: null, state: 'requested' })
    expect((await mailsTo(proposer)).map((mail) => mail.message)).toEqual([])
  })

  test('the applicant vouches for nobody, least of all for themselves', async () => {
    const applicant = await aMember()
    await database()
      .update(members)
      .set({ resignedAt: now() })
      .where(eq(members.personId, applicant.personId))
    const { id } = await anApplication({
      applicant: { ...applicant, member: undefined },
      proposer: `${applicant.member!.number}`,
    })
    expect((await referenceFor(id, 'proposer')).refereeId).toBeNull()
  })

  test('one member in both places stays unmatched in the second, and nobody learns it', async () => {
    const member = await aMember()
    const { id, applicant } = await anApplication({
      proposer: member.email,
      seconder: `${member.member!.number}`,
    })
    const [first, second] = await currentReferences(id)
    expect([first!.refereeId, second!.refereeId]).toEqual([member.personId, null])
    const seen = await listOwnReferences(applicant, id)
    expect(seen.map((reference) => reference.condition)).toEqual(['waiting', 'waiting'])
  })
})

test('the applicant sees the very same of a member and of a stranger', async () => {
  const member = await aMember()
  const matched = await anApplication({ proposer: member.email })
  const unmatched = await anApplication({ proposer: 'stranger@post.example' })
  const view = async ({ id, applicant }: typeof matched) => {
    const [proposer] = await listOwnReferences(applicant, id)
    return { ...proposer, id: 'id', contact: 'contact' }
  }
  expect(await view(matched)).toEqual(await view(unmatched))
  const [one] = await currentReferences(matched.id)
  const [other] = await currentReferences(unmatched.id)
  expect(one!.expiresAt).toEqual(other!.expiresAt)
})

test('the applicant’s page of somebody else shows nothing', async () => {
  const { id } = await anApplication()
  expect(await listOwnReferences(await aPerson(), id)).toEqual([])
  expect(await listOwnReferences({ kind: 'visitor' }, id)).toEqual([])
})

test('a link that we did not make leads nowhere', async () => {
  expect(await referenceBearer('x')).toBeUndefined()
  expect(await referenceBearer('')).toBeUndefined()
})

test('a request waits in the outbox; nothing is sent while the applicant waits for the page', async () => {
  const member = await aMember()
  await anApplication({ proposer: member.email })
  const [mail] = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.toEmail, member.email))
  expect(mail).toMatchObject({ state: 'waiting', tries: 0 })
})

async function left() {
  const member = await aMember()
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, member.personId))
  return member.email
}

async function lapsed() {
  const member = await aMember()
  await database()
    .update(subscriptions)
    .set({ endedAt: now() })
    .where(eq(subscriptions.personId, member.personId))
  return member.email
}
