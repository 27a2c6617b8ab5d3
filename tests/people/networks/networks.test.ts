import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { networkEndedByAge } from '@/emails/people/network-ended-by-age'
import { renderEmail } from '@/emails/render-email'
import { system } from '@/lib/kernel/actor'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { seal, unseal } from '@/lib/kernel/field-encryption'
import type { Network } from '@/lib/organisation'
import { endNetworksByAge } from '@/lib/people/networks/end-networks-by-age'
import { eraseNetworkEmails } from '@/lib/people/networks/erase-network-emails'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { networkForm } from '@/lib/people/networks/network-form'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { aMember, aPerson } from '@/tests/support/people'

afterEach(thawClock)

const joining = (personId: string, network: Network) => ({
  personId,
  network,
  consentVersion: 1,
  shownToMembers: false,
})
const born = (personId: string, date: string) =>
  database()
    .update(people)
    .set({ dateOfBirthSealed: seal(date) })
    .where(eq(people.id, personId))

test('a member joins with a consent of its own and leaves without a trace of which it was', async () => {
  const member = await aMember()
  await joinNetwork(member, joining(member.personId, 'disabled'))
  await joinNetwork(member, { ...joining(member.personId, 'disabled'), shownToMembers: true })
  expect((await listOwnNetworks(member))!.own).toMatchObject([
    { network: 'disabled', shownToMembers: true, consentVersion: 1 },
  ])
  await leaveNetwork(member, { personId: member.personId, network: 'disabled' })
  await leaveNetwork(member, { personId: member.personId, network: 'disabled' })
  expect(await database().$count(networkMemberships)).toBe(0)
  // The audit is read by officers and forgets nothing.
  expect(await database().$count(auditEntries)).toBe(0)
})

test('the consent is a tick for these very words', () => {
  const typed = { network: 'women', consent: '4' }
  expect(networkForm.parse(typed)).toEqual({ network: 'women', consent: 4, shown: false })
  expect(networkForm.safeParse({ network: 'women' }).success).toBe(false)
  for (const consent of ['0', '1', '2', '3'])
    expect(networkForm.safeParse({ ...typed, consent }).success).toBe(false)
  expect(networkForm.safeParse({ ...typed, network: 'chess' }).success).toBe(false)
})

test('the network for young members follows the date of birth, and ends on the birthday', async () => {
  const member = await aMember()
  const join = () => joinNetwork(member, joining(member.personId, 'young'))
  await expect(join()).rejects.toMatchObject({ code: 'network.birth-date-unknown' })
  await born(member.personId, '2000-03-15')
  freezeClock('2027-03-15T09:00:00Z')
  await expect(join()).rejects.toMatchObject({ code: 'network.not-open-to-you' })
  freezeClock('2027-03-14T23:00:00Z')
  await join()
  expect((await listOwnNetworks(member))!.own).toHaveLength(1)
  freezeClock('2027-03-15T00:00:00Z')
  expect(await listOwnNetworks(member)).toMatchObject({ own: [], tooOldFor: ['young'] })
})

test('only members whose dues are up to date join, and only for themselves', async () => {
  const [person, member] = [await aPerson(), await aMember()]
  await expect(joinNetwork(person, joining(person.personId, 'women'))).rejects.toMatchObject({
    code: 'members-only',
  })
  await expect(joinNetwork(member, joining(person.personId, 'women'))).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('on the birthday a network for younger members ends by itself, with a kind email that outs nobody', async () => {
  await database().delete(networkMemberships)
  const [turning, younger] = [await aMember({ name: 'Ty Turning' }), await aMember()]
  await born(turning.personId, '2000-03-15')
  await born(younger.personId, '2000-03-16')
  freezeClock('2027-03-14T23:30:00Z')
  for (const one of [turning, younger]) {
    await joinNetwork(one, joining(one.personId, 'young'))
    await joinNetwork(one, joining(one.personId, 'women'))
  }
  const end = () => endNetworksByAge(system('daily'), {})
  const theirs = () =>
    database()
      .select({ network: networkMemberships.network })
      .from(networkMemberships)
      .where(eq(networkMemberships.personId, turning.personId))
  await end()
  expect(await theirs()).toHaveLength(2)
  freezeClock('2027-03-15T07:17:00Z')
  await end()
  await end()
  expect(await theirs()).toEqual([{ network: 'women' }])
  const mails = await database().select().from(outgoingMails)
  expect(mails.map(({ toEmail, message }) => [toEmail, message])).toEqual([
    [turning.email, 'network-ended-by-age'],
  ])
  const email = await renderEmail(networkEndedByAge, unseal<never>(mails[0]!.propsSealed!))
  expect(email.subject).toBe('Happy birthday, and thank you')
  expect(email.text).toContain('is for members under 27')
  // Not even that it was sent is kept for long.
  freezeClock('2027-05-15T07:17:00Z')
  await eraseNetworkEmails(system('daily'), {})
  expect(await database().$count(outgoingMails)).toBe(0)
})
