import '@/tests/support/database'
import { eq, inArray, or } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { introductionBlocks, introductions, networkMemberships } from '@/db/schema/people/networks'
import { members, people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { emailNamed } from '@/emails/catalogue'
import { renderEmail } from '@/emails/render-email'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { limits } from '@/lib/kernel/rate-limits'
import { leave } from '@/lib/membership/leaving/leave'
import { type Network, networks, organisation } from '@/lib/organisation'
import { acceptIntroduction } from '@/lib/people/networks/accept-introduction'
import { allowRequestsAgain } from '@/lib/people/networks/allow-requests-again'
import { askIntroduction } from '@/lib/people/networks/ask-introduction'
import { countNetworkNews } from '@/lib/people/networks/count-news'
import { declineIntroduction } from '@/lib/people/networks/decline-introduction'
import { endIntroduction } from '@/lib/people/networks/end-introduction'
import type { ContactToShare } from '@/lib/people/networks/introduction-states'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { networkEmails } from '@/lib/people/networks/network-emails'
import { listOwnNetworks } from '@/lib/people/networks/read'
import {
  getIntroductionToAnswer,
  listIntroductions,
} from '@/lib/people/networks/read-introductions'
import { getMemberToAsk, listShownMembers } from '@/lib/people/networks/read-network'
import { showInNetwork } from '@/lib/people/networks/show-in-network'
import { getMemberRecord } from '@/lib/records/member-record/read'
import { listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const joined = async (person: PersonActor, network: Network = 'lgbt', shown = true) => {
  await joinNetwork(person, {
    personId: person.personId,
    network,
    consentVersion: 3,
    shownToMembers: shown,
  })
  const { own } = (await listOwnNetworks(person))!
  return own.find((one) => one.network === network)!.id
}

const asked = (from: PersonActor, membershipId: string, shares: ContactToShare[] = ['email']) =>
  askIntroduction(from, { membershipId, note: 'We met in Hexham.', shares })

const refused = (code: string) => expect.objectContaining({ code })

let [asker, other]: PersonActor[] = []
let [askersPlace, othersPlace]: string[] = []

beforeEach(async () => {
  await database().delete(outgoingMails)
  await database().delete(rateLimits)
  asker = await aMember({ name: 'Asha Asker' })
  other = await aMember({ name: 'Olive Other' })
  askersPlace = await joined(asker)
  othersPlace = await joined(other)
})

const theOnly = async (reader: PersonActor) => (await listIntroductions(reader)).toAnswer[0]!.id

test('the members of a network see who chose it, as they chose it, and nobody else sees anybody', async () => {
  await database()
    .update(people)
    .set({ pronouns: 'they/them', constituency: 'Hexham', phone: '0191 498 0000' })
    .where(eq(people.id, other!.personId))
  const hidden = await aMember({ name: 'Hidden Hal' })
  await joined(hidden, 'lgbt', false)
  const seen = await listShownMembers(asker!, 'lgbt')
  expect(seen!.members.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Asha Asker', 'Olive Other']),
  )
  expect(JSON.stringify(seen!.members)).not.toMatch(/Hidden|they\/them|Hexham|0191|@post/)
  await showInNetwork(other!, {
    membershipId: othersPlace!,
    shown: true,
    name: 'Ollie',
    showsPronouns: true,
    showsPlace: true,
    line: 'I sing in a choir.',
  })
  const again = (await listShownMembers(asker!, 'lgbt'))!.members
  expect(again.find(({ id }) => id === othersPlace)).toMatchObject({
    name: 'Ollie',
    pronouns: 'they/them',
    place: 'Hexham',
    line: 'I sing in a choir.',
  })
  const stranger = await aMember()
  await joined(stranger, 'bame')
  for (const viewer of [stranger, await aPerson(), await anOfficer('membership-secretary')])
    expect(await listShownMembers(viewer, 'lgbt')).toBeUndefined()
  expect(await getMemberToAsk(stranger, othersPlace!)).toBeUndefined()
  // What is shown is one's own to choose.
  await expect(
    showInNetwork(asker!, {
      membershipId: othersPlace!,
      shown: false,
      name: '',
      showsPronouns: false,
      showsPlace: false,
      line: '',
    }),
  ).rejects.toEqual(refused('not-there'))
})

test('two members are put in touch: each gets exactly what the other chose, until either ends it', async () => {
  await database()
    .update(people)
    .set({ phone: '0191 498 0000' })
    .where(eq(people.id, asker!.personId))
  await asked(asker!, othersPlace!, ['phone'])
  expect(await countNetworkNews(other!)).toBe(1)
  const [request] = (await listIntroductions(other!)).toAnswer
  expect(request).toMatchObject({ name: 'Asha Asker', note: 'We met in Hexham.', contact: {} })
  expect(JSON.stringify(request)).not.toMatch(/0191|@post/)
  await acceptIntroduction(other!, { introductionId: request!.id, shares: ['email'] })
  const [forAsker] = (await listIntroductions(asker!)).inTouch
  const [forOther] = (await listIntroductions(other!)).inTouch
  expect(forAsker!.contact).toEqual({ email: other!.email, phone: '' })
  expect(forOther!.contact).toEqual({ email: '', phone: '0191 498 0000' })
  await endIntroduction(other!, { introductionId: request!.id })
  for (const person of [asker!, other!])
    expect(await listIntroductions(person)).toEqual({ toAnswer: [], inTouch: [], waiting: [] })
  const [row] = await database().select().from(introductions)
  expect(row).toMatchObject({ noteSealed: null, fromSharesPhone: false, toSharesEmail: false })
  await expect(asked(asker!, othersPlace!)).rejects.toEqual(refused('introduction.asked-already'))
})

test('a decline looks like no answer, to whoever asked and in their own data', async () => {
  await asked(asker!, othersPlace!)
  const third = await aMember()
  const thirds = await joined(third)
  await asked(asker!, thirds)
  const before = await listIntroductions(asker!)
  const seen = (await listShownMembers(asker!, 'lgbt'))!.members
  await declineIntroduction(other!, { introductionId: await theOnly(other!), block: false })
  expect(await listIntroductions(asker!)).toEqual(before)
  expect((await listShownMembers(asker!, 'lgbt'))!.members).toEqual(seen)
  const data = (await getOwnData(asker!, asker!))!
  const tables = data.flatMap(({ tables }) => tables)
  const [one, two] = tables.find(({ title }) => title.startsWith('Members you asked'))!.rows
  const told = (rows: typeof one) => rows!.map(({ label }) => label)
  expect(told(one)).toEqual(told(two))
  expect((await listIntroductions(other!)).toAnswer).toEqual([])
  await expect(asked(asker!, othersPlace!)).rejects.toEqual(refused('introduction.asked-already'))
  // The other may ask in turn.
  await asked(other!, askersPlace!)
  expect((await listIntroductions(asker!)).toAnswer).toHaveLength(1)
})

test('not from this person again: a block holds in every network, and the blocked cannot tell', async () => {
  await asked(asker!, othersPlace!)
  await declineIntroduction(other!, { introductionId: await theOnly(other!), block: true })
  // Out and in again, and in another network, with requests as new.
  await leaveNetwork(asker!, { personId: asker!.personId, network: 'lgbt' })
  await joined(asker!)
  const there = await joined(other!, 'women')
  await joined(asker!, 'women')
  await database().delete(outgoingMails)
  await asked(asker!, there)
  expect((await listIntroductions(other!)).toAnswer).toEqual([])
  expect((await listIntroductions(asker!)).waiting).toHaveLength(1)
  expect(await database().$count(outgoingMails)).toBe(0)
  const [block] = await database().select().from(introductionBlocks)
  expect(JSON.stringify(block)).not.toContain(asker!.personId)
  const seen = (await listShownMembers(other!, 'women'))!.members
  const blocked = seen.find(({ name }) => name === 'Asha Asker')!
  expect(blocked.blocked).toBe(true)
  await allowRequestsAgain(other!, { membershipId: blocked.id })
  expect(await database().$count(introductionBlocks)).toBe(0)
})

test('only members who are seen ask, and only those they see; not themselves, not twice, not past a request', async () => {
  const hidden = await aMember()
  const place = await joined(hidden, 'lgbt', false)
  await expect(asked(hidden, othersPlace!)).rejects.toEqual(refused('network.not-shown'))
  await expect(asked(asker!, place)).rejects.toEqual(refused('not-there'))
  await expect(asked(asker!, askersPlace!)).rejects.toEqual(refused('not-there'))
  const outside = await aMember()
  await joined(outside, 'women')
  await expect(asked(outside, othersPlace!)).rejects.toEqual(refused('not-there'))
  await expect(asked(asker!, othersPlace!, ['phone'])).rejects.toEqual(refused('network.no-phone'))
  await asked(asker!, othersPlace!)
  await expect(asked(other!, askersPlace!)).rejects.toEqual(refused('introduction.asked-you'))
  const introductionId = await theOnly(other!)
  for (const stranger of [asker!, hidden]) {
    const act = { introductionId, shares: ['email' as const] }
    await expect(acceptIntroduction(stranger, act)).rejects.toEqual(refused('not-there'))
    const no = { introductionId, block: false }
    await expect(declineIntroduction(stranger, no)).rejects.toEqual(refused('not-there'))
  }
  await expect(endIntroduction(hidden, { introductionId })).rejects.toEqual(refused('not-there'))
})

test('somebody who reads their mail at an address that they share is not offered to share it', async () => {
  await database().update(people).set({ email: null }).where(eq(people.id, asker!.personId))
  await expect(asked(asker!, othersPlace!)).rejects.toEqual(refused('network.no-email'))
  await asked(other!, askersPlace!)
  const introductionId = await theOnly(asker!)
  expect((await getIntroductionToAnswer(asker!, introductionId))!.has).toEqual([])
  await expect(acceptIntroduction(asker!, { introductionId, shares: ['email'] })).rejects.toEqual(
    refused('network.no-email'),
  )
  await database()
    .update(people)
    .set({ phone: '0191 498 0000' })
    .where(eq(people.id, asker!.personId))
  expect((await getIntroductionToAnswer(asker!, introductionId))!.has).toEqual(['phone'])
  await acceptIntroduction(asker!, { introductionId, shares: ['phone'] })
  const { inTouch } = await listIntroductions(other!)
  expect(inTouch[0]!.contact).toEqual({ email: '', phone: '0191 498 0000' })
})

test('nobody asks more than a few members a day', async () => {
  const { tries } = limits['introductions by person']
  for (let n = 0; n <= tries; n += 1) {
    const place = await joined(await aMember())
    const asking = asked(asker!, place)
    if (n < tries) await asking
    else await expect(asking).rejects.toEqual(refused('introduction.too-many'))
  }
})

test('two who answer and end at the same moment leave one of both', async () => {
  await asked(asker!, othersPlace!)
  const introductionId = await theOnly(other!)
  const settled = await Promise.allSettled([
    acceptIntroduction(other!, { introductionId, shares: ['email'] }),
    declineIntroduction(other!, { introductionId, block: false }),
  ])
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('leaving the network, leaving the group and erasure take all of it, on both sides', async () => {
  const erase = verb('retention.run', (work, { personId }: { personId: string }) =>
    erasePerson(work, personId),
  )
  const ways = [
    (one: PersonActor) => leaveNetwork(one, { personId: one.personId, network: 'lgbt' }),
    (one: PersonActor) => leave(one, { personId: one.personId }),
    (one: PersonActor) => erase(system('test'), { personId: one.personId }),
  ]
  for (const away of ways) {
    const leaver = await aMember({ name: 'Lee Leaver' })
    const place = await joined(leaver)
    const blockedOne = await aMember()
    await joined(blockedOne)
    await asked(leaver, othersPlace!)
    await asked(asker!, place)
    await asked(blockedOne, place)
    const [{ toAnswer }] = await Promise.all([listIntroductions(leaver)])
    const ofBlocked = toAnswer.find(({ name }) => name === blockedOne.name)!.id
    await declineIntroduction(leaver, { introductionId: ofBlocked, block: true })
    await acceptIntroduction(leaver, {
      introductionId: toAnswer.find(({ name }) => name === 'Asha Asker')!.id,
      shares: ['email'],
    })
    await away(leaver)
    expect(await database().$count(networkMemberships, eq(networkMemberships.id, place))).toBe(0)
    const between = or(eq(introductions.fromId, place), eq(introductions.toId, place))
    expect(await database().$count(introductions, between)).toBe(0)
    const theirs = eq(introductionBlocks.personId, leaver.personId)
    expect(await database().$count(introductionBlocks, theirs)).toBe(0)
    const mails = await database()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.personId, leaver.personId))
    expect(mails.filter(({ message }) => networkEmails.includes(message))).toEqual([])
    expect((await listIntroductions(asker!)).inTouch).toEqual([])
    expect((await listShownMembers(asker!, 'lgbt'))!.members.map(({ id }) => id)).not.toContain(
      place,
    )
  }
})

test('whoever has no current membership is not seen, and still leaves', async () => {
  await database()
    .update(members)
    .set({ expelledAt: new Date('2020-01-01') })
    .where(eq(members.personId, other!.personId))
  const seen = (await listShownMembers(asker!, 'lgbt'))!.members
  expect(seen.map(({ id }) => id)).not.toContain(othersPlace)
  await expect(asked(asker!, othersPlace!)).rejects.toEqual(refused('not-there'))
  await leaveNetwork(other!, { personId: other!.personId, network: 'lgbt' })
  expect((await listOwnNetworks(other!))!.own).toEqual([])
})

test('no officer reads of any of this: not in the audit, not among the emails, not on a record', async () => {
  const secretary = await anOfficer('secretary')
  const logged = await database().$count(auditEntries)
  await asked(asker!, othersPlace!)
  await acceptIntroduction(other!, { introductionId: await theOnly(other!), shares: ['email'] })
  expect(await database().$count(auditEntries)).toBe(logged)
  const sent = await database()
    .select()
    .from(outgoingMails)
    .where(inArray(outgoingMails.message, networkEmails))
  expect(sent.map(({ message }) => message).sort()).toEqual([
    'introduction-accepted',
    'introduction-asked',
  ])
  for (const query of [{}, { who: other!.email }, { state: 'waiting' as const }])
    expect((await listOutgoingMails(secretary, query))!.mails).toEqual([])
  const record = await getMemberRecord(secretary, { number: other!.member!.number })
  expect('member' in record && record.mails).toEqual([])
})

test('no email says which network, or who asks, and no subject that there is one', async () => {
  await asked(asker!, othersPlace!)
  await acceptIntroduction(other!, { introductionId: await theOnly(other!), shares: ['email'] })
  const sent = await database()
    .select()
    .from(outgoingMails)
    .where(inArray(outgoingMails.message, networkEmails))
  for (const { message, propsSealed, dedupeKey } of sent) {
    const email = await renderEmail(emailNamed(message), unseal<never>(propsSealed!))
    const words = [email.subject, email.text, dedupeKey].join()
    for (const network of networks) expect(words).not.toContain(organisation.networks[network].name)
    expect(email.subject).not.toMatch(/network/i)
    expect(email.text).not.toMatch(message === 'introduction-asked' ? /Asha/ : /Olive/)
  }
})
