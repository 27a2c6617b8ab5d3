import '@/tests/support/database'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails, returnedAddresses } from '@/db/schema/kernel'
import { membershipEndings } from '@/db/schema/membership/endings'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { emailChanges } from '@/db/schema/people/email-changes'
import { termProposals, terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { rateLimits, sessions } from '@/db/schema/people/sign-in'
import { introductionAsked } from '@/emails/people/introduction-asked'
import { signInRequested } from '@/emails/people/sign-in-requested'
import { renderEmail } from '@/emails/render-email'
import { assertMailboxHoldsOneRole } from '@/lib/democracy/elections/separate-roles'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { spendToken } from '@/lib/kernel/auth'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { draftDecision } from '@/lib/membership/discipline/decide'
import { confirmMeasure } from '@/lib/membership/discipline/measure'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { proposePanel } from '@/lib/membership/discipline/propose-panel'
import { bringCharge } from '@/lib/membership/discipline/settle-charge'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { startApplication } from '@/lib/membership/join/start-application'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { recordEnding } from '@/lib/membership/leaving/record-ending'
import { listArrears } from '@/lib/money/treasury/lists/arrears'
import { exportArrears } from '@/lib/money/treasury/lists/export-lists'
import { arrearsFilter } from '@/lib/money/treasury/lists/filters'
import { organisation } from '@/lib/organisation'
import { answerEmailChange } from '@/lib/people/email-changes/answer-email-change'
import { askEmailChange, askEmailChangeFor } from '@/lib/people/email-changes/ask-email-change'
import { confirmEmailChange } from '@/lib/people/email-changes/confirm-email-change'
import { readEmailChange } from '@/lib/people/email-changes/read'
import { settleEmailChanges } from '@/lib/people/email-changes/settle-email-changes'
import { audienceOf } from '@/lib/people/letters/audience'
import { changeDetails } from '@/lib/people/members/change-details'
import { correctDetails } from '@/lib/people/members/correct-details'
import { peopleAtMailbox, sharesOwnMailbox } from '@/lib/people/members/mailbox'
import { fingerprintOf } from '@/lib/people/members/person-columns'
import { getDetails } from '@/lib/people/members/read'
import { searchMembers } from '@/lib/people/members/search'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { confirmOrganiser } from '@/lib/people/organisers/confirm-organiser'
import { offerToOrganise } from '@/lib/people/organisers/offer-to-organise'
import { listOwnOrganising } from '@/lib/people/organisers/read'
import { matchReferee } from '@/lib/people/referees/match-referee'
import { answerSharing } from '@/lib/people/shared-addresses/answer-sharing'
import { askToShare } from '@/lib/people/shared-addresses/ask-to-share'
import { confirmSharing as confirmSharingApart } from '@/lib/people/shared-addresses/confirm-sharing'
import { endSharing } from '@/lib/people/shared-addresses/end-sharing'
import { listSharing } from '@/lib/people/shared-addresses/read'
import { actorOf } from '@/lib/people/sign-in/actor'
import { choosePerson } from '@/lib/people/sign-in/choose-person'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { hasSecondFactor } from '@/lib/people/sign-in/second-factor/has-second-factor'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'
import { whereAfterSignIn } from '@/lib/people/sign-in/where-after-sign-in'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import {
  countNotReached,
  listNotReached,
  tryAddressAgain,
} from '@/lib/records/outgoing-mail/returned-addresses'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { erasePerson } from '@/lib/records/retention/erase-person'
import {
  anApplication,
  anApplicationReadyForDecision,
  referenceFor,
} from '@/tests/support/applications'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const confirmSharing = (by: PersonActor, { shareId }: { shareId: string }) =>
  confirmSharingApart(by, { shareId, assertRolesApart: assertMailboxHoldsOneRole })

let secretary: PersonActor
let second: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('membership-secretary')
  second = await anOfficer('secretary')
})
beforeEach(async () => {
  await database().delete(rateLimits)
})

let count = 0
/** A household: Rose has the address, Jack has none. */
async function aHousehold() {
  count += 1
  const address = `household${count}@post.example`
  const rose = await aMember({ name: `Rose Hill${count}`, email: address })
  const jack = await aMember({ name: `Jack Dale${count}` })
  await database()
    .update(people)
    .set({ email: null, addressLine1: '1 Pit Row', town: 'Easington' })
    .where(eq(people.id, jack.personId))
  return { address, rose, jack }
}

async function openShare({ jack }: { jack: PersonActor }) {
  const [share] = await database()
    .select()
    .from(sharedAddresses)
    .where(and(eq(sharedAddresses.personId, jack.personId), isNull(sharedAddresses.endedAt)))
  return share!
}

/** Until another transaction waits for this one. */
async function somebodyWaits() {
  for (;;) {
    const [row] = await database().execute<{
      n: number
    }>(sql`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`)
    if (row!.n > 0) return
  }
}

const ask = ({ rose, jack }: { rose: PersonActor; jack: PersonActor }) =>
  askToShare(secretary, { personId: jack.personId, holder: rose.member!.number })

async function sharing() {
  const both = await aHousehold()
  await ask(both)
  const { id: shareId } = await openShare(both)
  await answerSharing(both.rose, { shareId, agree: true })
  await confirmSharing(second, { shareId })
  const jack = (await actorOf(both.jack.personId, { secondFactor: false }))!
  return { ...both, jack, shareId }
}

async function phoneCorrected(member: PersonActor) {
  const [person] = await database().select().from(people).where(eq(people.id, member.personId))
  await correctDetails(secretary, {
    personId: member.personId,
    number: 1,
    part: 'phone',
    seen: fingerprintOf(person!, 'phone'),
    answers: { phone: `0191 498 00${10 + count}` },
  })
}

const mailsOf = ({ personId }: PersonActor) =>
  database().select().from(outgoingMails).where(eq(outgoingMails.personId, personId))

describe('by the express wish of both', () => {
  test('nothing is shared before the holder agreed and a second officer confirmed', async () => {
    const both = await aHousehold()
    await ask(both)
    const { id: shareId } = await openShare(both)
    expect((await mailsTo(both.address))[0]).toMatchObject({ message: 'shared-address-asked' })
    await expect(confirmSharing(second, { shareId })).rejects.toMatchObject({
      code: 'shared-address.not-agreed',
    })
    await expect(answerSharing(secretary, { shareId, agree: true })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await answerSharing(both.rose, { shareId, agree: true })
    expect(await actorOf(both.jack.personId, { secondFactor: false })).toBeUndefined()
    await expect(confirmSharing(secretary, { shareId })).rejects.toMatchObject({
      code: 'two-people',
    })
    expect(await peopleAtMailbox(database(), both.rose.personId)).toHaveLength(1)
    await confirmSharing(second, { shareId })
    const jack = await actorOf(both.jack.personId, { secondFactor: false })
    expect(jack).toMatchObject({ email: both.address, member: { mayVote: true } })
  })

  test('a no ends it, and it can be asked again', async () => {
    const both = await aHousehold()
    await ask(both)
    await expect(ask(both)).rejects.toMatchObject({ code: 'shared-address.asked-already' })
    const { id: shareId } = await openShare(both)
    await answerSharing(both.rose, { shareId, agree: false })
    await expect(confirmSharing(second, { shareId })).rejects.toMatchObject({ code: 'not-there' })
    await ask(both)
  })

  test('two who ask at once: one share', async () => {
    const both = await aHousehold()
    const asked = await Promise.allSettled([ask(both), ask(both)])
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('not to somebody who comes into office at the same moment', async () => {
    const chair = await anOfficer('co-chair', { seat: 2 })
    for (let round = 0; round < 4; round += 1) {
      const both = await aHousehold()
      await ask(both)
      const { id: shareId } = await openShare(both)
      await answerSharing(both.rose, { shareId, agree: true })
      const office = { personId: both.rose.personId, office: 'treasurer' as const }
      const { proposalId } = await proposeAppointment(chair, office)
      const done = await Promise.allSettled([
        confirmSharing(second, { shareId }),
        confirmProposal(second, { proposalId }),
      ])
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      await database().delete(termProposals).where(eq(termProposals.id, proposalId))
      await database().delete(terms).where(eq(terms.personId, office.personId))
    }
    await database().delete(terms).where(eq(terms.personId, chair.personId))
  })

  test('nobody who has an address of their own, an office or a second factor', async () => {
    const both = await aHousehold()
    const own = await aMember()
    await expect(
      askToShare(secretary, { personId: own.personId, holder: both.rose.member!.number }),
    ).rejects.toMatchObject({ code: 'shared-address.has-own' })
    const officer = await anOfficer('treasurer')
    await expect(
      askToShare(secretary, { personId: both.jack.personId, holder: officer.member!.number }),
    ).rejects.toMatchObject({ code: 'shared-address.office' })
    const shared = await sharing()
    await expect(startSecondFactor(shared.rose, { code: 'x' })).rejects.toMatchObject({
      code: 'shared-address.shared',
    })
    expect(await hasSecondFactor(database() as never, shared.rose.personId)).toBe(false)
  })
})

async function correctionsOf(person: Parameters<typeof mailsOf>[0]) {
  return (await mailsOf(person)).filter(({ message }) => message === 'details-corrected')
}

describe('mail', () => {
  test('goes to the shared address with the name it is for at its top, not in the subject', async () => {
    const { address, jack, rose } = await sharing()
    // Pages that say who reads them say so to both.
    for (const one of [jack, rose]) expect(await sharesOwnMailbox(one)).toBe(true)
    expect(await sharesOwnMailbox(secretary)).toBe(false)
    await phoneCorrected(jack)
    expect(await correctionsOf(jack)).toMatchObject([{ toEmail: address, state: 'waiting' }])
  })

  test('they can have their own details erased, and the last email goes there', async () => {
    const { address, rose, jack } = await sharing()
    await eraseOneself(jack, { email: address })
    const [mail] = (await mailsTo(address)).filter(({ message }) => message === 'details-erased')
    expect(mail).toMatchObject({ props: { name: jack.name } })
    expect(await peopleAtMailbox(database(), rose.personId)).toHaveLength(1)
  })

  test('that has not left yet goes by post once it is over, or nowhere', async () => {
    const both = await sharing()
    await phoneCorrected(both.jack)
    await verb('retention.run', (work) =>
      work.email(introductionAsked, {
        to: { email: null, personId: both.jack.personId },
        key: both.shareId,
        props: { name: both.jack.name, link: 'https://mandate.test/x' },
      }),
    )(system('daily'), {})
    const onItsWay = (await mailsOf(both.jack)).find(
      ({ message }) => message === 'details-corrected',
    )!.id
    const roses = await mailsOf(both.rose)
    await endSharing(both.rose, { shareId: both.shareId })
    // What had not left goes by post, or nowhere where it is not for paper; the mailbox's owner gets what is theirs.
    const after = await mailsOf(both.jack)
    expect(after.find(({ id }) => id === onItsWay)).toMatchObject({
      toEmail: null,
      state: 'to-print',
    })
    expect(after.find(({ message }) => message === 'introduction-asked')).toMatchObject({
      state: 'withdrawn',
    })
    expect(await mailsOf(both.rose)).toEqual(roses)
  })

  test('is a letter again once it is over', async () => {
    const both = await sharing()
    await endSharing(both.rose, { shareId: both.shareId })
    await phoneCorrected(both.jack)
    expect(await correctionsOf(both.jack)).toMatchObject([{ toEmail: null, state: 'to-print' }])
  })

  test('is each one’s own: in their data, and when one of them is erased', async () => {
    const both = await sharing()
    await phoneCorrected(both.jack)
    const before = (await mailsOf(both.jack)).length
    const own = JSON.stringify(await getOwnData(both.rose, both.rose))
    expect(own).not.toContain('Details corrected')
    await verb('retention.run', (work) => erasePerson(work, both.rose.personId))(
      system('daily'),
      {},
    )
    expect(await mailsOf(both.jack)).toHaveLength(before)
    // Nobody may read that mailbox any more, so what had not left goes by post.
    expect(await correctionsOf(both.jack)).toMatchObject([{ toEmail: null, state: 'to-print' }])
    expect(await mailsOf(both.rose)).toEqual([])
  })
})

describe('signing in', () => {
  test('the mail says plainly what a shared mailbox means', async () => {
    const { address } = await sharing()
    await requestSignIn(visitor, { email: address })
    const [mail] = await mailsTo(address)
    const { text, subject } = await renderEmail(signInRequested, mail!.props as never)
    expect(text).toContain(
      'Anyone who reads it can sign in as either of you, read everything and act for both.',
    )
    expect(subject).not.toMatch(/Rose|Jack/)
  })

  test('asks which of them it is, and the session becomes theirs', async () => {
    const { address, rose, jack } = await sharing()
    await requestSignIn(visitor, { email: address })
    const [mail] = await mailsTo(address)
    const token = new URL(mail!.props.link!).searchParams.get('token')!
    expect(await spendToken(address, token)).toBeDefined()
    expect(await whereAfterSignIn(address, '/motions')).toBe('/sign-in/who?next=%2Fmotions')
    const both = await peopleAtMailbox(database(), rose.personId)
    expect(both.map(({ name }) => name).sort()).toEqual([jack, rose].map(({ name }) => name).sort())
    const [session] = await database()
      .select()
      .from(sessions)
      .where(eq(sessions.personId, rose.personId))
    const asRose = { ...rose, sessionId: session!.id }
    const stranger = await aMember()
    await expect(choosePerson(asRose, { personId: stranger.personId })).rejects.toMatchObject({
      code: 'not-there',
    })
    await choosePerson(asRose, { personId: jack.personId })
    const [chosen] = await database().select().from(sessions).where(eq(sessions.id, session!.id))
    expect(chosen!.personId).toBe(jack.personId)
  })

  test('nobody else is asked', async () => {
    const alone = await aMember()
    expect(await whereAfterSignIn(alone.email, undefined)).toBe('/membership')
  })

  test('an ending signs out whoever has no address of their own', async () => {
    const both = await sharing()
    const [session] = await database()
      .insert(sessions)
      .values({
        id: both.shareId,
        tokenHash: both.shareId,
        personId: both.jack.personId,
        createdAt: new Date(),
        lastSeenAt: new Date(),
        expiresAt: new Date(Date.now() + 1e9),
      })
      .returning()
    await endSharing(both.jack, { shareId: both.shareId })
    const left = await database().select().from(sessions).where(eq(sessions.id, session!.id))
    expect(left).toEqual([])
    expect(await actorOf(both.jack.personId, { secondFactor: false })).toBeUndefined()
  })

  test('a stranger who gives the address to join learns nothing: one mail, as for any known one', async () => {
    const { address } = await sharing()
    await startApplication(visitor, { email: address })
    expect((await mailsTo(address))[0]).toMatchObject({ message: 'join-address-known' })
  })
})

describe('looking somebody up by the address', () => {
  test('a referee is who the applicant names; where the name does not say, an officer does', async () => {
    const { address, rose, jack } = await sharing()
    const named = async (name: string) => {
      const { id } = await anApplication({ proposer: address, proposerName: name })
      return (await referenceFor(id, 'proposer')).refereeId
    }
    expect(await named(jack.name)).toBe(jack.personId)
    expect(await named(rose.name)).toBe(rose.personId)
    expect(await named('Somebody Else')).toBeNull()
  })

  test('officers find both, and it is said of whom they are', async () => {
    const { address, rose, jack } = await sharing()
    const found = await searchMembers(secretary, address)
    expect(found.map(({ personId }) => personId).sort()).toEqual(
      [rose.personId, jack.personId].sort(),
    )
    expect(await listSharing(secretary, jack)).toMatchObject([
      { inForce: true, ofAnother: true, holder: rose.name },
    ])
    expect(await listSharing(await aMember(), jack)).toEqual([])
  })

  test('each changes their own details', async () => {
    const { address, jack, rose } = await sharing()
    const details = (await getDetails(jack, jack))!
    expect(details).toMatchObject({ email: address, town: 'Easington' })
    const { email: _, constituency: _c, dateOfBirth: _d, ...answers } = details
    await changeDetails(jack, { ...answers, phone: '0191 498 0000', personId: jack.personId })
    const [other] = await database().select().from(people).where(eq(people.id, rose.personId))
    expect(other!.phone).toBeNull()
  })
})

describe('two who read one mailbox', () => {
  const refused = { code: 'shared-address.one-mailbox' }

  test('are not the two who vouch for somebody', async () => {
    const { address, rose, jack } = await sharing()
    const { id } = await anApplication({
      proposer: address,
      proposerName: rose.name,
      seconder: String(jack.member!.number),
    })
    expect(await referenceFor(id, 'proposer')).toMatchObject({ refereeId: rose.personId })
    const { id: referenceId, refereeId } = await referenceFor(id, 'seconder')
    expect(refereeId).toBeNull()
    await expect(
      matchReferee(secretary, { referenceId, memberId: jack.personId }),
    ).rejects.toMatchObject(refused)
  })

  test('do not vouch together either when they began to share it afterwards', async () => {
    const both = await aHousehold()
    const own = `then${count}@post.example`
    const setOwn = (email: string | null) =>
      database().update(people).set({ email }).where(eq(people.id, both.jack.personId))
    await setOwn(own)
    const { id } = await anApplicationReadyForDecision(secretary, {
      proposer: both.address,
      seconder: own,
    })
    await setOwn(null)
    await ask(both)
    const { id: shareId } = await openShare(both)
    await answerSharing(both.rose, { shareId, agree: true })
    await confirmSharing(second, { shareId })
    await expect(approveApplication(secretary, { applicationId: id })).rejects.toMatchObject(
      refused,
    )
  })

  test('do not second each other’s motions', async () => {
    const { rose, jack } = await sharing()
    const wording = { id: newId(), title: 'On buses', text: 'We want more buses.' }
    const { number } = await moveMotion(rose, wording)
    await expect(secondMotion(jack, { number })).rejects.toMatchObject(refused)
    await secondMotion(await aMember(), { number })
  })
})

describe('an address of one’s own', () => {
  const tokenIn = async (address: string, message: string) => {
    const mail = (await mailsTo(address)).find((one) => one.message === message)
    return mail!.props.link!.split('/email-change/')[1]!
  }
  const yes = (token: string) => answerEmailChange(visitor, { token, answer: 'yes' } as never)

  test('whoever reads the shared mailbox cannot give it to the other alone, and be them for good', async () => {
    const { address, rose, jack } = await sharing()
    const email = `own${count}@post.example`
    const asked = { personId: jack.personId, email }
    await expect(askEmailChange(jack, asked)).rejects.toMatchObject({ code: 'email-change.shared' })
    expect(await mailsTo(email)).toEqual([])
    await askEmailChangeFor(secretary, asked)
    const token = await tokenIn(address, 'email-change-announced')
    expect(await readEmailChange(token)).toMatchObject({ old: true, onlyNo: true })
    await expect(yes(token)).rejects.toMatchObject({ code: 'email-change.shared' })
    await yes(await tokenIn(email, 'email-change-to-prove'))
    freezeClock(addDays(now(), 8))
    await settleEmailChanges(system('clock'), {})
    thawClock()
    expect(await peopleAtMailbox(database(), rose.personId)).toHaveLength(2)
  })

  test('ends the sharing, once two officers gave it and nobody said no for a week', async () => {
    const { jack, rose } = await sharing()
    const email = `given${count}@post.example`
    await askEmailChangeFor(secretary, { personId: jack.personId, email })
    const [change] = await database()
      .select()
      .from(emailChanges)
      .where(eq(emailChanges.personId, jack.personId))
    await confirmEmailChange(second, { changeId: change!.id })
    await yes(await tokenIn(email, 'email-change-to-prove'))
    freezeClock(addDays(now(), 8))
    await phoneCorrected(jack)
    await settleEmailChanges(system('clock'), {})
    thawClock()
    expect(await actorOf(jack.personId, { secondFactor: false })).toMatchObject({ email })
    expect(await peopleAtMailbox(database(), rose.personId)).toHaveLength(1)
    // What had not left yet goes to them alone as well.
    expect(await correctionsOf(jack)).toMatchObject([{ toEmail: email, state: 'waiting' }])
  })

  /** Agreed to by both, with an address of their own on its way that has only to be proved. */
  async function bothOnTheirWay() {
    const both = await aHousehold()
    const email = `either${count}@post.example`
    await askEmailChangeFor(secretary, { personId: both.jack.personId, email })
    const [change] = await database()
      .select()
      .from(emailChanges)
      .where(eq(emailChanges.personId, both.jack.personId))
    await confirmEmailChange(second, { changeId: change!.id })
    await yes(await tokenIn(email, 'email-change-to-prove'))
    await ask(both)
    const { id: shareId } = await openShare(both)
    await answerSharing(both.rose, { shareId, agree: true })
    return { ...both, email, shareId }
  }

  test('comes at the same moment as sharing begins: they read one mailbox, their own', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { rose, jack, email, shareId } = await bothOnTheirWay()
      freezeClock(addDays(now(), 8))
      await Promise.allSettled([
        confirmSharing(second, { shareId }),
        settleEmailChanges(system('clock'), {}),
      ])
      thawClock()
      expect(await actorOf(jack.personId, { secondFactor: false })).toMatchObject({ email })
      expect(await peopleAtMailbox(database(), rose.personId)).toHaveLength(1)
    }
  })

  test('is locked in one order everywhere: whoever waits for a person holds nothing that is about them', async () => {
    const { jack, email, shareId } = await bothOnTheirWay()
    const token = await tokenIn(email, 'email-change-to-prove')
    for (const act of [
      () => confirmSharing(second, { shareId }),
      () => answerEmailChange(visitor, { token, answer: 'yes' }),
    ]) {
      let acted: Promise<unknown> = Promise.resolve()
      await database().transaction(async (tx) => {
        await tx.select().from(people).where(eq(people.id, jack.personId)).for('update')
        acted = act().catch(() => {})
        await somebodyWaits()
        await tx
          .select()
          .from(sharedAddresses)
          .where(eq(sharedAddresses.id, shareId))
          .for('update', { noWait: true })
        await tx
          .select()
          .from(emailChanges)
          .where(eq(emailChanges.personId, jack.personId))
          .for('update', { noWait: true })
      })
      await acted
    }
  })

  test('a member who has none is written a letter about it, and it takes two officers', async () => {
    const { jack } = await aHousehold()
    const email = `first${count}@post.example`
    await askEmailChangeFor(secretary, { personId: jack.personId, email })
    expect(await mailsOf(jack)).toMatchObject([
      { message: 'email-change-announced', toEmail: null, state: 'to-print' },
    ])
    const [change] = await database()
      .select()
      .from(emailChanges)
      .where(eq(emailChanges.personId, jack.personId))
    await confirmEmailChange(second, { changeId: change!.id })
    const mail = (await mailsTo(email)).find((one) => one.message === 'email-change-to-prove')
    const token = mail!.props.link!.split('/email-change/')[1]!
    await answerEmailChange(visitor, { token, answer: 'yes' } as never)
    expect(await actorOf(jack.personId, { secondFactor: false })).toBeUndefined()
    freezeClock(addDays(now(), 8))
    await settleEmailChanges(system('clock'), {})
    thawClock()
    expect(await actorOf(jack.personId, { secondFactor: false })).toMatchObject({ email })
  })
})

describe('what needs somebody who reads their mail alone', () => {
  test('nobody decides a case whose mail somebody else reads too, or who has none', async () => {
    const about = await aMember()
    const { reference } = await proposeCharge(second, {
      number: about.member!.number,
      rule: 'Respect',
      allegation: 'Something',
    })
    const clerk = await anOfficer('co-chair')
    const others = [await aMember(), await aMember()]
    const named = (third: PersonActor) =>
      proposePanel(clerk, {
        reference,
        numbers: [...others, third].map(({ member }) => member!.number),
      })
    await bringCharge(secretary, { reference })
    const { rose, jack } = await sharing()
    for (const one of [rose, jack, (await aHousehold()).jack])
      await expect(named(one)).rejects.toMatchObject({ code: 'case.panel-email' })
    const alone = await aMember()
    const { measureId } = await named(alone)
    const chair = await anOfficer('co-chair', { seat: 2 })
    await confirmMeasure(chair, { reference, measureId })
    await database().delete(terms).where(eq(terms.personId, chair.personId))
    // Who begins to share afterwards cannot decide either.
    const share = { holderId: rose.personId, askedBy: secretary.personId, askedAt: now() }
    await database()
      .insert(sharedAddresses)
      .values({
        id: newId(),
        personId: alone.personId,
        ...share,
        agreedAt: now(),
        confirmedAt: now(),
        confirmedBy: second.personId,
      })
    await expect(
      draftDecision(alone, { reference, outcome: 'advice', reasons: 'x' }),
    ).rejects.toMatchObject({ code: 'case.panel-email' })
  })

  test('an organiser, to whom strangers write', async () => {
    const { jack } = await sharing()
    const place = organisation.place.names[0]!
    const chair = await anOfficer('co-chair', { seat: 2 })
    const offer = async (by: PersonActor) => {
      await offerToOrganise(by, { place, consent: 1, shown: false })
      return { term: (await listOwnOrganising(by))[0]!.id }
    }
    await expect(confirmOrganiser(chair, await offer(jack))).rejects.toMatchObject({
      code: 'shared-address.shared',
    })
    const both = await aHousehold()
    const term = await offer(both.rose)
    await confirmOrganiser(chair, term)
    await confirmOrganiser(second, term)
    await expect(ask(both)).rejects.toMatchObject({ code: 'shared-address.office' })
  })
})

test('no notice goes to a shared address that failed but to whoever can have it by post, and either of the two says that it works again', async () => {
  const { address, rose, jack } = await sharing()
  const reached = async () =>
    [
      ...(await database().execute<{ personId: string }>(
        audienceOf({ topic: null, reach: 'members' }, now()),
      )),
    ]
      .map(({ personId }) => personId)
      .filter((id) => [rose.personId, jack.personId].includes(id))
  expect(await reached()).toHaveLength(2)
  await database()
    .insert(returnedAddresses)
    .values({ email: address, personId: rose.personId, why: 'bounced', since: now() })
  // By post: we know where he lives.
  expect(await reached()).toEqual([jack.personId])
  await tryAddressAgain(jack, { personId: jack.personId })
  expect(await reached()).toHaveLength(2)
})

test('nothing to whoever has died goes on to the one who shared the address with them', async () => {
  const { address, jack } = await sharing()
  await recordEnding(secretary, { personId: jack.personId, kind: 'death' })
  const [ending] = await database()
    .select()
    .from(membershipEndings)
    .where(eq(membershipEndings.personId, jack.personId))
  await confirmEnding(second, { endingId: ending!.id })
  const { length } = await mailsTo(address)
  await phoneCorrected(jack)
  expect(await mailsTo(address)).toHaveLength(length)
})

describe('lists of officers name both who read a shared address', () => {
  test('who is not reached', async () => {
    const { address, rose, jack } = await sharing()
    await database()
      .insert(returnedAddresses)
      .values({ email: address, personId: rose.personId, why: 'bounced', since: now() })
    const there = (await listNotReached(secretary))!.filter(({ email }) => email === address)
    expect(there).toMatchObject([
      { personId: rose.personId, sharedWith: [jack.name] },
      { personId: jack.personId, sharedWith: [rose.name] },
    ])
    expect(await countNotReached(secretary)).toBe((await listNotReached(secretary))!.length)
    await database().delete(returnedAddresses).where(eq(returnedAddresses.email, address))
  })

  test('who owes dues, in the list and in the file', async () => {
    const { address, rose, jack } = await sharing()
    const treasurer = await anOfficer('treasurer', { seat: 9 })
    for (const { personId } of [rose, jack])
      await database()
        .update(subscriptions)
        .set({
          band: 'basic',
          amountPence: 300,
          status: 'past_due',
          paymentFailedAt: addDays(now(), -3),
        })
        .where(eq(subscriptions.personId, personId))
    const { rows } = (await listArrears(treasurer, arrearsFilter.parse({}), { limit: 100 }))!
    const named = (member: PersonActor) =>
      rows.find(({ number }) => number === member.member!.number)
    expect(named(rose)).toMatchObject({ email: address, sharedWith: [jack.name] })
    expect(named(jack)).toMatchObject({ email: address, sharedWith: [rose.name] })
    let file = ''
    const asked = { reason: 'committee' as const, age: undefined, band: undefined, way: undefined }
    for await (const line of await exportArrears(treasurer, asked)) file += line
    expect(file).toContain(`${address},${jack.name},`)
    expect(file).toContain(`${address},${rose.name},`)
  })
})
