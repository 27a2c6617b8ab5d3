import '@/tests/support/database'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { giveReference } from '@/lib/people/referees/give-reference'
import { matchReferee } from '@/lib/people/referees/match-referee'
import { listOwnReferences, listReferences } from '@/lib/people/referees/read'
import { refuseReference } from '@/lib/people/referees/refuse-reference'
import { actorOf } from '@/lib/people/sign-in/actor'
import {
  allThree,
  anApplication,
  anApplicationReadyForDecision,
  bearing,
  referenceFor,
} from '@/tests/support/applications'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let officer: PersonActor
beforeAll(async () => {
  officer = await anOfficer('membership-secretary')
})

const give = (referenceId: string) =>
  giveReference(bearing(referenceId), { referenceId, confirmed: allThree })
const refuse = (actor: PersonActor, referenceId: string) =>
  refuseReference(actor, { referenceId, reason: 'They hardly know each other' })

describe('a reference is accepted', () => {
  test('once it is given, by an officer, once', async () => {
    const { id } = await anApplication()
    const { id: referenceId } = await referenceFor(id, 'proposer')
    const accept = (actor = officer) => acceptReference(actor, { referenceId })
    await expect(accept()).rejects.toMatchObject({ code: 'moved-meanwhile' })
    await give(referenceId)
    await expect(accept(await aMember())).rejects.toMatchObject({ code: 'not-allowed' })
    await Promise.all([accept(), accept()])
    expect(await referenceFor(id, 'proposer')).toMatchObject({ acceptedBy: officer.personId })
  })

  test('not without the second factor', async () => {
    const { id } = await anApplication()
    const { id: referenceId } = await referenceFor(id, 'proposer')
    await give(referenceId)
    const asleep = (await actorOf(officer.personId, { secondFactor: false }))!
    await expect(acceptReference(asleep, { referenceId })).rejects.toMatchObject({
      code: 'second-factor',
    })
  })

  test('or another referee is wanted, and why stays with the officers', async () => {
    const { id, applicant } = await anApplicationReadyForDecision(officer)
    const { id: referenceId } = await referenceFor(id, 'seconder')
    await refuse(officer, referenceId)
    await expect(refuse(officer, referenceId)).rejects.toMatchObject({ code: 'moved-meanwhile' })
    expect(await referenceFor(id, 'seconder')).toMatchObject({ acceptedAt: null })
    const own = await listOwnReferences(applicant, id)
    expect(own.map((reference) => reference.condition)).toEqual(['answered', 'to-replace'])
    const known = JSON.stringify([own, await mailsTo(applicant.email)])
    expect(known).not.toContain('hardly')
    expect(known).toContain('referee-to-replace')
  })

  test('the referee answers while the officer wants another one, twenty times: nothing is half done', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id } = await anApplication()
      const { id: referenceId } = await referenceFor(id, 'proposer')
      const [answered] = await Promise.allSettled([give(referenceId), refuse(officer, referenceId)])
      const after = await referenceFor(id, 'proposer')
      expect(after.refusedAt).not.toBeNull()
      expect(after.state).toBe(answered.status === 'fulfilled' ? 'given' : 'requested')
    }
  })
})

describe('a referee who was not matched', () => {
  const unmatched = async (contact = `stranger-${newId()}@post.example`) => {
    const application = await anApplication({ proposer: contact })
    return { ...application, reference: await referenceFor(application.id, 'proposer') }
  }
  const match = (referenceId: string, memberId: string, actor = officer) =>
    matchReferee(actor, { referenceId, memberId })

  test('is found by an officer; only now is the member asked', async () => {
    const { id, reference, applicant } = await unmatched()
    const before = await listOwnReferences(applicant, id)
    const member = await aMember()
    await Promise.all([match(reference.id, member.personId), match(reference.id, member.personId)])
    expect((await mailsTo(member.email)).map((mail) => mail.message)).toEqual([
      'reference-requested',
    ])
    expect(await listOwnReferences(applicant, id)).toEqual(before)
    await give(reference.id)
    expect((await referenceFor(id, 'proposer')).state).toBe('given')
  })

  test('is never the applicant, the other referee, a stranger, or somebody in conflict', async () => {
    const { id, reference, applicant } = await unmatched()
    const seconder = (await referenceFor(id, 'seconder')).refereeId!
    await expect(match(reference.id, seconder)).rejects.toMatchObject({
      code: 'reference.same-person',
    })
    for (const nobody of [applicant.personId, (await aPerson()).personId, newId()]) {
      await expect(match(reference.id, nobody)).rejects.toMatchObject({ code: 'not-there' })
    }
    const member = await aMember()
    await expect(match(reference.id, member.personId, member)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('matched to two members at once, ten times: one of them is asked', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, reference } = await unmatched()
      const [one, other] = [await aMember(), await aMember()]
      await Promise.allSettled([
        match(reference.id, one.personId),
        match(reference.id, other.personId),
      ])
      const mails = [...(await mailsTo(one.email)), ...(await mailsTo(other.email))]
      expect(mails).toHaveLength(1)
      const asked = (await referenceFor(id, 'proposer')).refereeId
      expect([one.personId, other.personId]).toContain(asked)
    }
  })

  test('officers see why', async () => {
    const member = await aMember()
    const { id, applicant } = await anApplication({
      proposer: member.email,
      seconder: `${member.member!.number}`,
    })
    const [proposer, seconder] = await listReferences(officer, id, applicant.personId)
    expect(proposer).toMatchObject({ referee: { number: member.member!.number }, why: undefined })
    expect(seconder).toMatchObject({ referee: undefined, why: { why: 'the-other-referee' } })
    expect(await listReferences(member, id, applicant.personId)).toEqual([])
  })
})
