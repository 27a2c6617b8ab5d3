import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { listApplicationQueue } from '@/lib/membership/join/queue'
import { whatIsMissing } from '@/lib/membership/join/queue-filters'
import { withdrawApplication } from '@/lib/membership/join/withdraw-application'
import { chaseReferees } from '@/lib/people/referees/chase-referees'
import { declineReference } from '@/lib/people/referees/decline-reference'
import { expireReferences } from '@/lib/people/referees/expire-references'
import { giveReference } from '@/lib/people/referees/give-reference'
import { markReferenceBounced } from '@/lib/people/referees/mark-reference-bounced'
import { listOwnReferences } from '@/lib/people/referees/read'
import { referenceBearer } from '@/lib/people/referees/reference-bearer'
import { remindReferees } from '@/lib/people/referees/remind-referees'
import { replaceReferee } from '@/lib/people/referees/replace-referee'
import { allThree, anApplication, bearing, referenceFor } from '@/tests/support/applications'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const start = new Date('2027-03-01T10:00:00Z')
const onDay = (day: number) => freezeClock(addDays(start, day))
beforeEach(() => freezeClock(start))
afterEach(thawClock)

async function asked() {
  const referee = await aMember()
  const application = await anApplication({ proposer: referee.email })
  const reference = await referenceFor(application.id, 'proposer')
  return { ...application, referee, reference, give: () => give(reference.id) }
}

const give = (referenceId: string) =>
  giveReference(bearing(referenceId), { referenceId, confirmed: allThree })
const decline = (referenceId: string, privateNote?: string) =>
  declineReference(bearing(referenceId), { referenceId, privateNote })
const messagesTo = async (email: string) => (await mailsTo(email)).map((mail) => mail.message)
const toReplace = async (email: string) =>
  (await messagesTo(email)).filter((message) => message === 'referee-to-replace').length

describe('an answer', () => {
  test('all three things are confirmed, or nothing is', async () => {
    const { reference, give, id, applicant, referee } = await asked()
    await expect(
      giveReference(bearing(reference.id), {
        referenceId: reference.id,
        confirmed: ['knows-applicant'],
      }),
    ).rejects.toMatchObject({ code: 'bad-request' })
    await give()
    expect(await referenceFor(id, 'proposer')).toMatchObject({
      state: 'given',
      confirmations: allThree,
    })
    expect(await messagesTo(referee.email)).toContain('reference-thanks')
    const [own] = await listOwnReferences(applicant, id)
    expect(own!.condition).toBe('answered')
  })

  test('only by the link of this very request', async () => {
    const { reference, applicant } = await asked()
    const other = await asked()
    for (const actor of [visitor, applicant, system('x'), bearing(other.reference.id)]) {
      await expect(
        giveReference(actor, { referenceId: reference.id, confirmed: allThree }),
      ).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })

  test('given and declined at once, twenty times: one of them holds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, reference } = await asked()
      const outcomes = await Promise.allSettled([
        give(reference.id),
        decline(reference.id),
        give(reference.id),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(['given', 'declined']).toContain((await referenceFor(id, 'proposer')).state)
    }
  })

  test('declining: the note stays with us, the applicant learns that another referee is needed', async () => {
    const { reference, applicant, id } = await asked()
    await decline(reference.id, 'We fell out over the leaflet')
    expect((await referenceFor(id, 'proposer')).privateNote).toContain('leaflet')
    const mail = (await mailsTo(applicant.email)).find((one) => one.message.startsWith('referee'))
    expect(mail).toMatchObject({
      message: 'referee-to-replace',
      props: { refereeName: 'Petra Proposer' },
    })
    expect(JSON.stringify(mail)).not.toContain('leaflet')
    const seen = JSON.stringify(await listOwnReferences(applicant, id))
    expect(seen).not.toContain('leaflet')
    expect(seen).not.toContain('declined')
  })

  test('not by a member who lapsed since, not after the deadline, not for an application that is over', async () => {
    const lapsed = await asked()
    await database()
      .update(subscriptions)
      .set({ endedAt: now() })
      .where(eq(subscriptions.personId, lapsed.referee.personId))
    await expect(lapsed.give()).rejects.toMatchObject({ code: 'reference.not-a-referee' })
    const late = await asked()
    onDay(21)
    await expect(late.give()).rejects.toMatchObject({ code: 'reference.link-spent' })
    const over = await asked()
    await withdrawApplication(over.applicant, {})
    await expect(over.give()).rejects.toMatchObject({ code: 'not-there' })
  })
})

describe('reminders and expiry', () => {
  const remind = () => remindReferees(system('daily'), {})
  const expire = () => expireReferences(system('daily'), {})
  const reminders = async (email: string) =>
    (await messagesTo(email)).filter((message) => message === 'reference-reminder').length

  test('after 3 and after 7 days, once each, even when the job runs three times at once', async () => {
    const { referee, give } = await asked()
    const sent = []
    for (const day of [2, 3, 4, 7, 8, 20]) {
      onDay(day)
      await Promise.all([remind(), remind(), remind()])
      sent.push(await reminders(referee.email))
    }
    expect(sent).toEqual([0, 1, 1, 2, 2, 2])
    const [latest] = await mailsTo(referee.email)
    const bearer = await referenceBearer(latest!.props.link!.split('/references/')[1]!)
    expect(bearer!.condition).toBe('open')
    await give()
  })

  test('when days were missed only the latest reminder goes out', async () => {
    const { referee } = await asked()
    onDay(9)
    await remind()
    await remind()
    expect(await reminders(referee.email)).toBe(1)
  })

  test('nobody is reminded who has answered', async () => {
    const { referee, give } = await asked()
    await give()
    onDay(3)
    await remind()
    expect(await reminders(referee.email)).toBe(0)
  })

  test('a request runs out after 21 days, the same for a member and for a stranger', async () => {
    const { applicant, id } = await anApplication({ seconder: 'stranger@post.example' })
    onDay(20)
    await Promise.all([expire(), expire()])
    expect(await toReplace(applicant.email)).toBe(0)
    onDay(21)
    await Promise.all([expire(), expire(), expire()])
    await expire()
    expect(await toReplace(applicant.email)).toBe(2)
    const seen = await listOwnReferences(applicant, id)
    expect(seen.map((reference) => reference.condition)).toEqual(['to-replace', 'to-replace'])
  })

  test('only the clock may do this', async () => {
    await expect(remindReferees(visitor, {})).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(expireReferences(await aMember(), {})).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('another referee', () => {
  const named = { name: 'Nora New', contact: 'nora@post.example' }

  test('not once the first one has answered, nor by somebody else', async () => {
    const { applicant, reference, give, referee } = await asked()
    const replace = () => replaceReferee(applicant, { referenceId: reference.id, ...named })
    await give()
    await expect(replace()).rejects.toMatchObject({ code: 'reference.not-replaceable' })
    await expect(
      replaceReferee(referee, { referenceId: reference.id, ...named }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('after a refusal: the old link is dead, the new request is out, a second press changes nothing', async () => {
    const { applicant, reference, referee, id } = await asked()
    await decline(reference.id)
    await aMember({ email: 'nora@post.example' })
    const replace = () => replaceReferee(applicant, { referenceId: reference.id, ...named })
    await Promise.all([replace(), replace()])
    await replace()
    expect(await messagesTo('nora@post.example')).toEqual(['reference-requested'])
    expect(await referenceFor(id, 'proposer')).toMatchObject({
      refereeName: 'Nora New',
      state: 'requested',
    })
    const request = (await mailsTo(referee.email)).find(
      ({ message }) => message === 'reference-requested',
    )
    expect(await referenceBearer(request!.props.link!.split('/references/')[1]!)).toBeUndefined()
  })

  test('who declined is not asked again, and the applicant cannot tell', async () => {
    const { applicant, reference, referee, id } = await asked()
    await decline(reference.id)
    await replaceReferee(applicant, {
      referenceId: reference.id,
      name: 'Again',
      contact: referee.email,
    })
    expect((await referenceFor(id, 'proposer')).refereeId).toBeNull()
    const requests = (await messagesTo(referee.email)).filter(
      (message) => message === 'reference-requested',
    )
    expect(requests).toHaveLength(1)
    const [own] = await listOwnReferences(applicant, id)
    expect(own!.condition).toBe('waiting')
  })

  test('who has not answered is corrected: the old link is dead, whoever is meant is asked', async () => {
    const { applicant, reference, referee, id } = await asked()
    const meant = await aMember({ email: 'meant@post.example' })
    const correct = (contact: string, name = 'Nora New') =>
      replaceReferee(applicant, { referenceId: reference.id, name, contact })
    const [request] = await mailsTo(referee.email)
    await Promise.all([correct(meant.email), correct(meant.email)])
    const bearer = await referenceBearer(request!.props.link!.split('/references/')[1]!)
    expect(bearer).toBeUndefined()
    await expect(give(reference.id)).rejects.toMatchObject({ code: 'reference.link-spent' })
    expect(await messagesTo(meant.email)).toEqual(['reference-requested'])
    expect(await referenceFor(id, 'proposer')).toMatchObject({
      refereeName: 'Nora New',
      refereeId: meant.personId,
    })
  })

  test('corrected in the name alone nobody is asked again', async () => {
    const { applicant, reference, referee, id } = await asked()
    const input = { referenceId: reference.id, name: 'Petra Properly', contact: referee.email }
    await replaceReferee(applicant, input)
    expect(await messagesTo(referee.email)).toEqual(['reference-requested'])
    expect(await referenceFor(id, 'proposer')).toMatchObject({
      id: reference.id,
      refereeName: 'Petra Properly',
    })
    await give(reference.id)
  })

  test('corrected to a member or to nobody: the applicant sees the same', async () => {
    const seen = []
    for (const contact of [(await aMember()).email, 'nobody.at.all@post.example']) {
      const { applicant, reference, id } = await asked()
      await replaceReferee(applicant, { referenceId: reference.id, name: 'Nora New', contact })
      const [own] = await listOwnReferences(applicant, id)
      seen.push({ ...own, id: '', contact: '' })
    }
    expect(seen[0]).toEqual(seen[1])
  })

  test('answered and corrected at once, twenty times: one of them holds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { applicant, reference, id, give } = await asked()
      const contact = `round${round}@post.example`
      const outcomes = await Promise.allSettled([
        give(),
        replaceReferee(applicant, { referenceId: reference.id, name: 'Nora New', contact }),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const { state, refereeContact } = await referenceFor(id, 'proposer')
      expect(refereeContact === contact ? 'requested' : 'given').toBe(state)
    }
  })

  test('nobody names more than ten in a day', async () => {
    const { applicant, reference, id } = await asked()
    let referenceId = reference.id
    const correct = (contact: string) =>
      replaceReferee(applicant, { referenceId, name: 'Nora New', contact })
    for (let named = 0; named < 10; named += 1) {
      await correct(`many${named}@post.example`)
      referenceId = (await referenceFor(id, 'proposer')).id
    }
    await expect(correct('many@post.example')).rejects.toMatchObject({ code: 'reference.too-many' })
  })

  test('both places replaced at once by one member: neither press is refused', async () => {
    const { applicant, id } = await anApplication()
    const member = await aMember()
    const places = ['proposer', 'seconder'] as const
    const old = await Promise.all(places.map((place) => referenceFor(id, place)))
    for (const reference of old) await decline(reference.id)
    await Promise.all(
      old.map(({ id: referenceId }) =>
        replaceReferee(applicant, { referenceId, name: 'Both', contact: member.email }),
      ),
    )
    const current = await Promise.all(places.map((place) => referenceFor(id, place)))
    expect(current.map((one) => one.refereeId).sort()).toEqual([member.personId, null].sort())
  })
})

describe('mail that comes back', () => {
  async function mailIdTo(email: string) {
    const [mail] = await database()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.toEmail, email))
    return mail!.id
  }

  test('touches its own reference only, which officers see at once and the applicant does not', async () => {
    const { applicant, referee, id, number } = await asked()
    const mailId = await mailIdTo(referee.email)
    const before = await listOwnReferences(applicant, id)
    await Promise.all([1, 2, 3].map(() => markReferenceBounced(system('resend'), { mailId })))
    expect((await referenceFor(id, 'proposer')).bouncedAt).not.toBeNull()
    expect((await referenceFor(id, 'seconder')).bouncedAt).toBeNull()
    expect(await listOwnReferences(applicant, id)).toEqual(before)
    expect(await messagesTo(applicant.email)).toEqual(['application-received'])
    const officer = await anOfficer('membership-secretary')
    const { rows } = await listApplicationQueue(officer, 'unmatched')
    const row = rows.find((one) => one.number === number)!
    expect(whatIsMissing(row)).toBe('1 referee not reached, 1 answer from referees')
    onDay(3)
    await remindReferees(system('daily'), {})
    expect(await messagesTo(referee.email)).toEqual(['reference-requested'])
  })

  test('after three days an applicant hears once that there is no answer, the same for everybody', async () => {
    const bounced = await asked()
    await markReferenceBounced(system('resend'), { mailId: await mailIdTo(bounced.referee.email) })
    const stranger = await anApplication({ proposer: 'no.member@post.example' })
    const silent = await asked()
    const answered = await asked()
    await answered.give()
    onDay(2)
    await chaseReferees(system('daily'), {})
    expect(await messagesTo(stranger.applicant.email)).toEqual(['application-received'])
    onDay(3)
    await Promise.all([1, 2, 3].map(() => chaseReferees(system('daily'), {})))
    await silent.give()
    onDay(6)
    await chaseReferees(system('daily'), {})
    const told = []
    for (const { applicant } of [bounced, stranger, silent, answered]) {
      const mails = await mailsTo(applicant.email)
      const chasing = mails.filter(({ message }) => message === 'referee-not-answered')
      expect(chasing).toHaveLength(1)
      told.push(chasing[0]!.props)
    }
    expect(told[0]).toMatchObject({ referees: ['Petra Proposer', 'Sam Seconder'] })
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
    expect(told[3]).toMatchObject({ referees: ['Sam Seconder'] })
  })

  test('of another kind changes no reference', async () => {
    const { applicant, id } = await asked()
    await markReferenceBounced(system('resend'), { mailId: await mailIdTo(applicant.email) })
    expect((await referenceFor(id, 'proposer')).bouncedAt).toBeNull()
  })
})
