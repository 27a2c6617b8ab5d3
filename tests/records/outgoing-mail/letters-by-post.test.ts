import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { postHeadline } from '@/app/desk/post/post-headline'
import { database } from '@/db/client'
import { auditEntries, outgoingMails, returnedAddresses } from '@/db/schema/kernel'
import { chargeRoles, charges } from '@/db/schema/membership/discipline'
import { membershipEndings } from '@/db/schema/membership/endings'
import { members, people } from '@/db/schema/people/people'
import { emails } from '@/emails/catalogue'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { doWaitingJobs } from '@/lib/jobs/runner'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { inOneTransaction } from '@/lib/kernel/perform'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { bringCharge } from '@/lib/membership/discipline/settle-charge'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { recordEnding } from '@/lib/membership/leaving/record-ending'
import { addressWindow, lettersPdf, type PostalLetter } from '@/lib/pdf/letters'
import { correctDetails } from '@/lib/people/members/correct-details'
import { fingerprintOf } from '@/lib/people/members/person-columns'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import {
  countLettersToPrint,
  listLettersPosted,
  listLettersToPrint,
} from '@/lib/records/outgoing-mail/by-post/list-letters'
import { markPosted } from '@/lib/records/outgoing-mail/by-post/mark-posted'
import { printLetters } from '@/lib/records/outgoing-mail/by-post/print-letters'
import { sendMailAgain } from '@/lib/records/outgoing-mail/send-mail-again'
import { tellOfVoting } from '@/lib/records/outgoing-mail/tell-of-voting'
import { eraseOldMails } from '@/lib/records/retention/erase-old-mails'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { emailProps } from '@/tests/support/email-props'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

let secretary: PersonActor
let other: PersonActor
let treasurer: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('membership-secretary')
  other = await anOfficer('secretary')
  treasurer = await anOfficer('treasurer')
})
beforeEach(async () => {
  thawClock()
  await database().delete(outgoingMails)
})

/** A member who has no email address and lives somewhere. */
async function byPost(given: { name?: string; address?: string | null } = {}) {
  const member = await aMember({ name: given.name ?? 'Edna Post' })
  await database()
    .update(people)
    .set({
      email: null,
      addressLine1: given.address === undefined ? '1 Pit Row' : given.address,
      town: 'Easington',
      postcode: 'SR8 3AA',
    })
    .where(eq(people.id, member.personId))
  return member
}

/** Something that is told to the member: their phone number is corrected. */
async function told(member: PersonActor, phone = '0191 498 0001') {
  const [person] = await database().select().from(people).where(eq(people.id, member.personId))
  await correctDetails(secretary, {
    personId: member.personId,
    number: 1,
    part: 'phone',
    seen: fingerprintOf(person!, 'phone'),
    answers: { phone },
  })
}

const lettersOf = ({ personId }: PersonActor) =>
  database().select().from(outgoingMails).where(eq(outgoingMails.personId, personId))

const audited = (action: string, personId: string) =>
  database()
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.action, action), eq(auditEntries.subjectId, personId)))

describe('an email to somebody without an address', () => {
  test('becomes a letter that waits, and nothing is sent', async () => {
    const edna = await byPost()
    await told(edna)
    await doWaitingJobs()
    const [letter] = await lettersOf(edna)
    expect(letter).toMatchObject({ toEmail: null, state: 'to-print', message: 'details-corrected' })
    expect(await listLettersToPrint(secretary)).toMatchObject([
      { name: 'Edna Post', about: 'Details corrected', hasAddress: true },
    ])
    expect(await countLettersToPrint(secretary)).toMatchObject({ count: 1 })
  })

  test('is a letter too where their address sends emails back and we know where they live; a code to sign in still goes there', async () => {
    const [edna, nowhere] = [await aMember(), await aMember()]
    for (const { email, personId } of [edna, nowhere])
      await database()
        .insert(returnedAddresses)
        .values({ email, personId, why: 'bounced', since: now() })
    const lives = eq(people.id, edna.personId)
    await database().update(people).set({ addressLine1: '1 Pit Row' }).where(lives)
    await told(edna)
    await told(nowhere)
    expect(await lettersOf(edna)).toMatchObject([{ state: 'to-print', toEmail: null }])
    expect(await lettersOf(nowhere)).toMatchObject([{ state: 'waiting', toEmail: nowhere.email }])
    await requestSignIn(visitor, { email: edna.email })
    expect((await mailsTo(edna.email)).map(({ message }) => message)).toEqual(['sign-in-requested'])
  })

  test('tells of a vote that is called, and how to vote by post', async () => {
    const edna = await byPost()
    const [mover, seconder] = [await aMember(), await aMember()]
    const { number } = await moveMotion(mover, { title: 'Buses', text: 'Public buses.' } as never)
    await secondMotion(seconder, { number })
    const closes = { date: dateOf(addDays(now(), 9)), time: '20:00' }
    await callVote(other, {
      number,
      majority: 'simple',
      kind: 'confidential',
      opens: 'now',
      closes,
    })
    const letters = await lettersOf(edna)
    expect(letters.map(({ message, state }) => [message, state])).toEqual([
      ['vote-called', 'to-print'],
    ])
    const [called] = emails.filter(({ name }) => name === 'vote-called')
    expect(called!.onPaper!(emailProps as never).join(' ')).toContain(
      'You can vote by post. Write “For”, “Against” or “Abstain”',
    )
  })

  test('goes to nobody who has died, nor to an erased record', async () => {
    const edna = await byPost()
    await told(edna)
    await recordEnding(secretary, { personId: edna.personId, kind: 'death' })
    const [ending] = await database().select().from(membershipEndings)
    await confirmEnding(other, { endingId: ending!.id })
    expect((await lettersOf(edna)).map(({ state }) => state)).toEqual(['withdrawn'])
    await told(edna, '0191 498 0002')
    expect((await lettersOf(edna)).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(await listLettersToPrint(secretary)).toEqual([])

    const ada = await byPost()
    await told(ada)
    await inOneTransaction(system('daily'), 'retention.run', async (work) => {
      work.assertCan('retention.run')
      await erasePerson(work, ada.personId)
    })
    expect(await lettersOf(ada)).toEqual([])
  })

  test('none that signs in, opens something once, or tells who has voted has a text for paper', () => {
    for (const email of emails) {
      if (!email.onPaper) continue
      expect(email.opensOnce, email.name).toBeUndefined()
      expect(tellOfVoting, email.name).not.toContain(email.name)
    }
  })

  test('what stands on paper needs no screen', () => {
    const onPaper = emails.filter((email) => email.onPaper)
    expect(onPaper.length).toBeGreaterThan(25)
    for (const email of onPaper) {
      const words = email.onPaper!(emailProps as never).join('\n')
      expect(words, email.name).not.toMatch(
        /https?:|reply to this email|sign in|undefined|\bhere\b/,
      )
      expect(words.length, email.name).toBeGreaterThan(40)
      expect(email.greets, email.name).toBeDefined()
    }
  })

  test('service mail that members rely on goes by post: dues, notices, votes, decisions, receipts', () => {
    const byName = new Map(emails.map((email) => [email.name, email]))
    for (const name of [
      ...['paid-by-hand', 'hand-paid-due', 'hand-paid-ending', 'payment-overdue', 'payment-lapsed'],
      ...['vote-called', 'vote-cancelled', 'vote-extended', 'vote-declared'],
      ...['election-called', 'election-moved', 'election-cancelled', 'election-declared'],
      ...['ballot-papers-ready', 'left-off-roll', 'roll-freezes-soon'],
      ...['application-typed', 'application-approved', 'application-declined'],
      ...['application-returned', 'referee-to-replace', 'member-welcomed', 'membership-left'],
    ]) {
      expect(byName.get(name)?.onPaper, name).toBeDefined()
    }
  })
})

describe('a case', () => {
  test('reaches whoever has no email address, and is posted by nobody who has a side in it', async () => {
    const edna = await byPost()
    const chair = await anOfficer('co-chair')
    const { reference } = await proposeCharge(chair, {
      number: edna.member!.number,
      rule: 'Respect',
      allegation: 'Something unsaid',
    })
    await bringCharge(other, { reference })
    const [letter] = await lettersOf(edna)
    expect(letter).toMatchObject({ message: 'charge-brought', state: 'to-print' })
    const before = [await listLettersToPrint(secretary), await countLettersToPrint(secretary)]
    expect(before).toMatchObject([[{ name: 'Edna Post' }], { count: 1 }])
    const [charge] = await database().select().from(charges).where(eq(charges.reference, reference))
    await database().insert(chargeRoles).values({
      chargeId: charge!.id,
      personId: secretary.personId,
      role: 'named',
      since: now(),
    })
    expect(await listLettersToPrint(secretary)).toEqual([])
    expect(await countLettersToPrint(secretary)).toMatchObject({ count: 0 })
    await expect(printLetters(secretary, { letterId: letter!.id })).rejects.toMatchObject({
      code: 'not-there',
    })
    expect(await markPosted(secretary, { letterId: [letter!.id] })).toEqual({ posted: 0 })
    await printLetters(other, { letterId: letter!.id })
    expect(await markPosted(other, { letterId: [letter!.id] })).toEqual({ posted: 1 })
    expect(await listLettersPosted(secretary)).toEqual([])
    expect(await listLettersPosted(other)).toMatchObject([{ name: 'Edna Post' }])
  })

  test('and the rest that is about a member alone has a text for paper', () => {
    const byName = new Map(emails.map((email) => [email.name, email]))
    for (const name of [
      ...['charge-brought', 'case-news', 'group-asked', 'group-term-ended'],
      ...['terms-ending', 'organiser-ended', 'records-merged'],
    ])
      expect(byName.get(name)?.onPaper, name).toBeDefined()
  })
})

describe('printing', () => {
  test('is logged with each person, and changes nothing else', async () => {
    const edna = await byPost()
    await told(edna)
    const pdf = await printLetters(secretary, {})
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await audited('letter.printed', edna.personId)).toHaveLength(1)
    expect((await lettersOf(edna)).map(({ state }) => state)).toEqual(['to-print'])
  })

  test('needs the power to open addresses as well', async () => {
    const edna = await byPost()
    await told(edna)
    await expect(printLetters(treasurer, {})).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await listLettersToPrint(treasurer)).toBeUndefined()
    expect(await audited('letter.printed', edna.personId)).toHaveLength(0)
  })

  test('says where there is no postal address', async () => {
    const edna = await byPost({ address: null })
    await told(edna)
    expect(await listLettersToPrint(secretary)).toMatchObject([{ hasAddress: false }])
    await expect(printLetters(secretary, {})).rejects.toMatchObject({ code: 'letter.no-address' })
  })

  test('the address stands in the window of the envelope, above the fold', async () => {
    const lines = 7
    const lowest = addressWindow.top + addressWindow.height
    expect(lowest).toBeLessThan((99 * 72) / 25.4)
    const letter: PostalLetter = {
      to: Array.from({ length: lines }, (_, line) => `Line ${line}`),
      writtenOn: now(),
      title: 'A title',
      dear: 'Edna',
      paragraphs: Array.from({ length: 40 }, () => 'A long letter. '.repeat(20)),
    }
    const pdf = Buffer.from(await lettersPdf([letter, letter], now()))
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(3)
  })
})

describe('posted', () => {
  test('by an officer, who and when, once', async () => {
    const edna = await byPost()
    await told(edna)
    const [letter] = await lettersOf(edna)
    const both = [secretary, other].map((actor) => markPosted(actor, { letterId: [letter!.id] }))
    const marked = await Promise.all(both)
    expect(marked.map(({ posted }) => posted).sort()).toEqual([0, 1])
    const [row] = await lettersOf(edna)
    expect(row).toMatchObject({ state: 'posted' })
    expect([secretary.personId, other.personId]).toContain(row!.postedBy)
    expect(await audited('letter.posted', edna.personId)).toHaveLength(1)
    expect(await listLettersPosted(secretary)).toMatchObject([{ name: 'Edna Post' }])
    await expect(sendMailAgain(secretary, { mailId: letter!.id })).rejects.toMatchObject({
      code: 'mail.by-post',
    })
  })

  test('what stood in it goes after thirty days, and a letter nobody posted is withdrawn', async () => {
    const edna = await byPost()
    await told(edna)
    freezeClock(addDays(now(), 31))
    await eraseOldMails(system('daily'), {})
    expect(await lettersOf(edna)).toMatchObject([{ state: 'withdrawn', propsSealed: null }])
    expect(await listLettersToPrint(secretary)).toEqual([])
  })
})

test.each([
  [0, 'No letters to post'],
  [1, 'One letter waits to be posted'],
  [12, '12 letters wait to be posted'],
])('%i: %s', (count, sentence) => {
  expect(postHeadline(count)).toBe(sentence)
})

test('the database knows no letter without a person, and no email that is posted', async () => {
  const [row] = await database().select().from(members).limit(1)
  const letter = { id: row!.personId, dedupeKey: 'x', message: 'member-welcomed', createdAt: now() }
  await expect(
    database()
      .insert(outgoingMails)
      .values({ ...letter, state: 'to-print' }),
  ).rejects.toThrow()
  await expect(
    database()
      .insert(outgoingMails)
      .values({ ...letter, toEmail: 'a@b.example', state: 'posted' }),
  ).rejects.toThrow()
})
