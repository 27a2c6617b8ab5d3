import '@/tests/support/database'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, mailTexts, outgoingMails, returnedAddresses } from '@/db/schema/kernel'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import { networkMemberships } from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { emailNamed } from '@/emails/catalogue'
import { renderEmail } from '@/emails/render-email'
import { doWaitingJobs } from '@/lib/jobs/runner'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { readMailProps } from '@/lib/kernel/outbox'
import { verb } from '@/lib/kernel/perform'
import { confirmLetter, returnLetter } from '@/lib/people/letters/confirm-letter'
import { letterForm, proposeLetterForm } from '@/lib/people/letters/forms'
import { letterProgressInWords } from '@/lib/people/letters/in-words'
import { proposeLetter } from '@/lib/people/letters/propose-letter'
import {
  getLetter,
  letterProgress,
  listLetterArchive,
  listLetters,
  readArchivedLetter,
} from '@/lib/people/letters/read'
import { resumeLetters } from '@/lib/people/letters/resume-letters'
import { sendLetterBatch } from '@/lib/people/letters/send-batch'
import { sendNetworkLetter, startLetter } from '@/lib/people/letters/start-letter'
import { stopLetter } from '@/lib/people/letters/stop-letter'
import { tryLetter } from '@/lib/people/letters/try-letter'
import { writeLetter } from '@/lib/people/letters/write-letter'
import { chooseTopics } from '@/lib/people/topics/choose-topics'
import { listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { audienceIn } from '@/tests/support/audience-in'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let secretary: PersonActor
let coChair: PersonActor

beforeAll(async () => {
  secretary = await anOfficer('secretary')
  coChair = await anOfficer('co-chair')
})

const content = {
  subject: 'What we did in March',
  text: 'Hello {name}, [read](https://a.example/?x=1&y=2).',
}

async function written(audience = 'news/everyone') {
  const { number } = await writeLetter(secretary, { ...content, audience: audienceIn(audience) })
  return number
}

/** What stands on the page of whoever reads it. */
const markOf = async (number: number) => (await getLetter(coChair, number))!.mark

async function confirmed(audience?: string, sendAt: Date | null = null) {
  const number = await written(audience)
  await proposeLetter(secretary, { number, sendAt })
  await confirmLetter(coChair, { number, read: await markOf(number) })
  return number
}

const rowOf = async (number: number) => {
  const [row] = await database().select().from(letters).where(eq(letters.number, number))
  return row!
}

const mailsOf = async (number: number) =>
  database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.textId, (await rowOf(number)).id))

async function wantsNews(person: PersonActor) {
  await chooseTopics(person, { personId: person.personId, chosen: ['news'] })
  return person
}

test('news goes to those who asked for it, a notice to every member, and neither to an address that failed', async () => {
  const [reader, silent, returned] = [
    await wantsNews(await aPerson()),
    await aMember(),
    await wantsNews(await aMember()),
  ]
  await database()
    .insert(returnedAddresses)
    .values({ email: returned.email, personId: returned.personId, why: 'bounced', since: now() })
  const news = await confirmed()
  const notice = await confirmed('notice')
  await doWaitingJobs()
  const to = async (number: number) => (await mailsOf(number)).map(({ toEmail }) => toEmail)
  expect(await to(news)).toContain(reader.email)
  expect(await to(news)).not.toContain(silent.email)
  expect(await to(notice)).toEqual(expect.arrayContaining([silent.email, secretary.email]))
  expect(await to(notice)).not.toContain(reader.email)
  for (const number of [news, notice]) {
    expect(await to(number)).not.toContain(returned.email)
    expect(await rowOf(number)).toMatchObject({ state: 'sent' })
    expect((await mailsOf(number)).map(({ state }) => state)).not.toContain('waiting')
  }
})

test('what arrives has the reader’s name, links as they were written, one click to stop, and nothing that counts', async () => {
  const reader = await wantsNews(await aPerson({ name: 'Ada *Star* [x](https://evil.example)' }))
  const number = await confirmed()
  await doWaitingJobs()
  const mail = (await mailsOf(number)).find(({ toEmail }) => toEmail === reader.email)!
  const { subject, html, text, headers } = await renderEmail(
    emailNamed(mail.message),
    (await readMailProps(mail)) as never,
  )
  expect(subject).toBe(content.subject)
  expect(html).toContain('href="https://a.example/?x=1&amp;y=2"')
  expect(text).toContain('https://a.example/?x=1&y=2')
  expect(html).not.toContain('href="https://evil.example')
  expect(text).toContain('*Star*')
  expect(html).not.toMatch(/<img|utm_|<script|width="1"/)
  expect(headers).toEqual({
    'List-Unsubscribe': expect.stringMatching(/^<https?:\/\/[^>]+\/api\/unsubscribe\/[^>]+>$/),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  expect(text).toMatch(/Stop these emails/)
  // What all readers share is kept once.
  expect(await database().$count(mailTexts, eq(mailTexts.id, mail.textId!))).toBe(1)
})

test('a notice has nothing to stop, and says why it came', async () => {
  const member = await aMember()
  const number = await confirmed('notice')
  await doWaitingJobs()
  const mail = (await mailsOf(number)).find(({ toEmail }) => toEmail === member.email)!
  const { text, headers } = await renderEmail(
    emailNamed(mail.message),
    (await readMailProps(mail)) as never,
  )
  expect(headers).toBeUndefined()
  expect(text).toContain('carries no campaigning')
})

test('a notice goes by post to members without an email address, and news to none of them', async () => {
  const member = await wantsNews(await aMember())
  await database().update(people).set({ email: null }).where(eq(people.id, member.personId))
  const [notice, news] = [await confirmed('notice'), await confirmed()]
  await doWaitingJobs()
  const of = async (number: number) =>
    (await mailsOf(number)).filter(({ personId }) => personId === member.personId)
  expect(await of(notice)).toMatchObject([{ state: 'to-print', toEmail: null }])
  expect(await of(news)).toEqual([])
})

test('a notice goes by post where the address sends emails back and we know where they live, also to whoever shares it', async () => {
  const [returned, shares] = [await wantsNews(await aMember()), await aMember()]
  const { email, personId } = returned
  await database()
    .insert(returnedAddresses)
    .values({ email, personId, why: 'bounced', since: now() })
  const both = inArray(people.id, [personId, shares.personId])
  await database().update(people).set({ addressLine1: '1 Pit Row', town: 'Easington' }).where(both)
  await database().update(people).set({ email: null }).where(eq(people.id, shares.personId))
  await database().insert(sharedAddresses).values({
    id: newId(),
    personId: shares.personId,
    holderId: personId,
    askedBy: secretary.personId,
    askedAt: now(),
    agreedAt: now(),
    confirmedBy: coChair.personId,
    confirmedAt: now(),
  })
  const [notice, news] = [await confirmed('notice'), await confirmed()]
  await doWaitingJobs()
  for (const who of [returned, shares]) {
    const theirs = (await mailsOf(notice)).filter((mail) => mail.personId === who.personId)
    expect(theirs).toMatchObject([{ state: 'to-print', toEmail: null }])
  }
  expect((await mailsOf(news)).map(({ toEmail }) => toEmail)).not.toContain(email)
})

test('a form that is sent twice writes one letter, which says what was sent last', async () => {
  const before = await database().$count(letters)
  const nonce = newId()
  const write = (by: PersonActor, text: string) =>
    writeLetter(by, { nonce, ...content, text, audience: audienceIn('notice') })
  const written = await Promise.all([1, 2, 3].map(() => write(secretary, 'Once.')))
  expect(new Set(written.map(({ number }) => number)).size).toBe(1)
  expect(await database().$count(letters)).toBe(before + 1)
  expect(await write(secretary, 'After going back.')).toEqual(written[0])
  expect(await rowOf(written[0]!.number)).toMatchObject({ text: 'After going back.' })
  // To a colleague the form of somebody else leads nowhere.
  await expect(
    write(await anOfficer('membership-secretary', { seat: 3 }), 'x'),
  ).rejects.toMatchObject({
    code: 'not-there',
  })
})

test('two officers: nobody confirms what they wrote or asked for, and it goes to nobody before', async () => {
  const number = await written()
  await expect(
    confirmLetter(coChair, { number, read: await markOf(number) }),
  ).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  await proposeLetter(secretary, { number, sendAt: null })
  await expect(
    confirmLetter(secretary, { number, read: await markOf(number) }),
  ).rejects.toMatchObject({ code: 'two-people' })
  await startLetter(system('letters'), { letterId: (await rowOf(number)).id })
  expect(await rowOf(number)).toMatchObject({ state: 'proposed', recipients: null })
  await expect(
    writeLetter(secretary, { number, ...content, audience: audienceIn('notice') }),
  ).rejects.toMatchObject({ code: 'moved-meanwhile' })
  await returnLetter(coChair, { number })
  await writeLetter(secretary, { number, ...content, audience: audienceIn('notice') })
  expect(await rowOf(number)).toMatchObject({ state: 'draft', confirmedBy: null, topic: null })
})

test('nobody puts other words, readers or times in place of what the second officer has read', async () => {
  const number = await written()
  await proposeLetter(secretary, { number, sendAt: null })
  const read = await markOf(number)
  const changes = [
    { ...content, text: 'Vote for me', audience: audienceIn('news/everyone') },
    { ...content, subject: 'Vote for me', audience: audienceIn('news/everyone') },
    { ...content, audience: audienceIn('notice') },
  ]
  for (const changed of changes) {
    await returnLetter(secretary, { number })
    await writeLetter(secretary, { number, ...changed })
    await proposeLetter(secretary, { number, sendAt: null })
    await expect(confirmLetter(coChair, { number, read })).rejects.toMatchObject({
      code: 'moved-meanwhile',
    })
  }
  await returnLetter(secretary, { number })
  await writeLetter(secretary, { number, ...content, audience: audienceIn('news/everyone') })
  await proposeLetter(secretary, { number, sendAt: addDays(now(), 1) })
  await expect(confirmLetter(coChair, { number, read })).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  expect(await rowOf(number)).toMatchObject({ state: 'proposed' })
  await confirmLetter(coChair, { number, read: await markOf(number) })
})

test('it goes at the time that was chosen, and not before', async () => {
  await expect(
    proposeLetter(secretary, { number: await written(), sendAt: addDays(now(), -1) }),
  ).rejects.toMatchObject({ code: 'letter.time-past' })
  const number = await confirmed('news/everyone', addDays(now(), 1))
  const { id } = await rowOf(number)
  await startLetter(system('letters'), { letterId: id })
  await resumeLetters(system('letters'), {})
  await doWaitingJobs()
  expect(await rowOf(number)).toMatchObject({ state: 'scheduled' })
  await database().update(letters).set({ sendAt: now() }).where(eq(letters.id, id))
  await resumeLetters(system('letters'), {})
  await doWaitingJobs()
  expect(await rowOf(number)).toMatchObject({ state: 'sent' })
})

test('whoever stops such letters while it is being sent is left out', async () => {
  const reader = await wantsNews(await aPerson())
  const number = await confirmed()
  const { id } = await rowOf(number)
  await startLetter(system('letters'), { letterId: id })
  await chooseTopics(reader, { personId: reader.personId, chosen: [] })
  await doWaitingJobs()
  expect((await mailsOf(number)).map(({ toEmail }) => toEmail)).not.toContain(reader.email)
  const [row] = await database()
    .select()
    .from(letterRecipients)
    .where(and(eq(letterRecipients.letterId, id), eq(letterRecipients.personId, reader.personId)))
  expect(row).toMatchObject({ state: 'left-out' })
})

test('stopped, it takes back what has not left, and goes no further', async () => {
  await wantsNews(await aPerson())
  const number = await confirmed()
  const { id } = await rowOf(number)
  await startLetter(system('letters'), { letterId: id })
  await sendLetterBatch(system('letters'), { letterId: id })
  const states = async () => new Set((await mailsOf(number)).map(({ state }) => state))
  expect(await states()).toEqual(new Set(['waiting']))
  await stopLetter(coChair, { number })
  expect(await states()).toEqual(new Set(['withdrawn']))
  await doWaitingJobs()
  expect(await states()).toEqual(new Set(['withdrawn']))
  expect(await rowOf(number)).toMatchObject({ state: 'stopped' })
  await expect(stopLetter(coChair, { number })).rejects.toMatchObject({ code: 'moved-meanwhile' })
})

test('a trial goes to whoever asked for it, and says that it is one', async () => {
  const number = await written()
  await tryLetter(coChair, { number })
  const mail = await database()
    .select()
    .from(outgoingMails)
    .where(and(eq(outgoingMails.message, 'letter'), eq(outgoingMails.toEmail, coChair.email)))
    .then((rows) => rows.at(-1)!)
  const { text } = await renderEmail(emailNamed('letter'), (await readMailProps(mail)) as never)
  expect(text).toContain('This is a trial')
  expect(await rowOf(number)).toMatchObject({ state: 'draft' })
})

test('members read in the archive what was sent, and nothing else', async () => {
  const [member, supporter] = [await aMember(), await aPerson()]
  const [draft, sent] = [await written(), await confirmed('notice')]
  await doWaitingJobs()
  const numbers = (await listLetterArchive(member))!.letters.map(({ number }) => number)
  expect(numbers).toContain(sent)
  expect(numbers).not.toContain(draft)
  expect(await readArchivedLetter(member, sent)).toMatchObject({ subject: content.subject })
  expect(await readArchivedLetter(member, draft)).toBeUndefined()
  expect(await listLetterArchive(supporter)).toBeUndefined()
  expect(await getLetter(member, sent)).toBeUndefined()
})

test('a subject says nothing of who its reader is', () => {
  const filled = (subject: string) =>
    letterForm.safeParse({ ...content, subject, letterKind: 'notice' }).success
  expect(filled('Meeting on Thursday at 7pm')).toBe(true)
  for (const subject of [
    'NELL meets',
    'For Labour members',
    'Your MEMBERSHIP',
    'News of NELL Women',
    'Your network',
  ])
    expect(filled(subject), subject).toBe(false)
})

test('a notice is asked for with a tick that it campaigns for nothing', () => {
  const sent = { number: '1', when: 'confirmed', notice: 'yes' }
  expect(proposeLetterForm.safeParse(sent).success).toBe(false)
  expect(proposeLetterForm.parse({ ...sent, plain: 'yes' })).toEqual({ number: 1, sendAt: null })
  const later = {
    number: '1',
    when: 'later',
    notice: 'no',
    sendOnDay: '3',
    sendOnMonth: '12',
    sendOnYear: '2026',
    sendTime: '6pm',
  }
  expect(proposeLetterForm.parse(later)).toEqual({
    number: 1,
    sendAt: new Date('2026-12-03T18:00:00Z'),
  })
  for (const wrong of [{ sendTime: 'soon' }, { sendOnDay: '' }, { sendOnMonth: '13' }])
    expect(proposeLetterForm.safeParse({ ...later, ...wrong }).success).toBe(false)
})

const writeWithin = verb(
  'own-data.read',
  async (work, { to }: { to: string[] } & { personId: string }) =>
    sendNetworkLetter(work, {
      id: newId(),
      network: 'women',
      subject: 'Thursday',
      text: 'Hello.',
      audience: sql`select id as "personId" from people where id = any(${`{${to.join(',')}}`}::uuid[])`,
    }),
)

test('a letter within a network is on no officer’s page, and whom it went to is forgotten', async () => {
  const [writer, reader] = [await aMember(), await aMember()]
  await database().insert(networkMemberships).values({
    id: newId(),
    personId: reader.personId,
    network: 'women',
    consentVersion: 4,
    wantsLetters: true,
    joinedAt: now(),
  })
  await writeWithin(writer, { personId: writer.personId, to: [reader.personId] })
  await doWaitingJobs()
  const [row] = await database().select().from(letters).where(eq(letters.network, 'women'))
  expect(row).toMatchObject({ state: 'sent', recipients: 1, writtenBy: null })
  expect(await database().$count(letterRecipients, eq(letterRecipients.letterId, row!.id))).toBe(0)
  const mails = await mailsOf(row!.number)
  expect(mails).toMatchObject([{ toEmail: reader.email, message: 'network-letter' }])
  expect(await getLetter(secretary, row!.number)).toBeUndefined()
  expect(await readArchivedLetter(reader, row!.number)).toBeUndefined()
  const numbers = (await listLetters(secretary))!.letters.map(({ number }) => number)
  expect(numbers).not.toContain(row!.number)
  const log = (await listOutgoingMails(secretary, { who: reader.email }))!.mails
  expect(log.map(({ message }) => message)).not.toContain('network-letter')
  const audit = await database().select().from(auditEntries)
  expect(JSON.stringify(audit.map(({ detail }) => detail))).not.toContain('women')
})

test('a letter whose proposer has left office is confirmed by nobody, until an officer asks for it anew', async () => {
  const number = await written()
  const leaving = await anOfficer('membership-secretary')
  await proposeLetter(leaving, { number, sendAt: null })
  const [term] = await database().select().from(terms).where(eq(terms.personId, leaving.personId))
  await database().update(terms).set({ endsAt: now() }).where(eq(terms.id, term!.id))
  const read = await markOf(number)
  expect(await getLetter(coChair, number)).toMatchObject({
    waits: { spent: 'proposal.proposer-left' },
  })
  await expect(confirmLetter(coChair, { number, read })).rejects.toMatchObject({
    code: 'proposal.proposer-left',
  })
  expect(await rowOf(number)).toMatchObject({ state: 'proposed' })
  await returnLetter(coChair, { number })
  await proposeLetter(secretary, { number, sendAt: null })
  expect(await getLetter(coChair, number)).toMatchObject({ waits: { spent: undefined } })
  await confirmLetter(coChair, { number, read: await markOf(number) })
})

test('what left by email and what went or waits to go by post are two figures', async () => {
  const [without, other] = [await aMember(), await aMember()]
  await database()
    .update(people)
    .set({ email: null })
    .where(inArray(people.id, [without.personId, other.personId]))
  const number = await confirmed('notice')
  await doWaitingJobs()
  const { id, recipients } = await rowOf(number)
  await database()
    .update(outgoingMails)
    .set({ state: 'posted' })
    .where(and(eq(outgoingMails.textId, id), eq(outgoingMails.personId, other.personId)))
  const progress = (await letterProgress(secretary, id))!
  expect(progress).toMatchObject({ byPost: 1, posted: recipients })
  expect(progress.toPost).toBeGreaterThanOrEqual(1)
  expect(progress.left).toBe(recipients! - 1 - progress.toPost)
  expect(letterProgressInWords({ ...progress, toPost: 1 })).toBe(
    `${progress.left} have gone out by email, and none came back. 1 letter has been posted, 1 waits to be printed and posted.`,
  )
  expect(letterProgressInWords({ left: 1, cameBack: 1, byPost: 0, toPost: 0 })).toBe(
    '1 has gone out by email, and 1 came back.',
  )
})
