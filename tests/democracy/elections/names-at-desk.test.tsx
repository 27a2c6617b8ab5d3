import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Restores } from '@/app/desk/elections/[slug]/papers/restores'
import { CallCheck } from '@/components/democracy/elections/calling/call-check'
import { database } from '@/db/client'
import { paperRestores } from '@/db/schema/democracy/paper-restores'
import { people } from '@/db/schema/people/people'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { callForm } from '@/lib/democracy/elections/calling/forms'
import { nameOfVotingMember } from '@/lib/democracy/elections/calling/name-of-voting-member'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import { enterPaperBallot } from '@/lib/democracy/elections/papers/enter-paper-ballot'
import { listPapers } from '@/lib/democracy/elections/papers/list-papers'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { askToRestore } from '@/lib/democracy/elections/papers/restore/ask-to-restore'
import { confirmRestore } from '@/lib/democracy/elections/papers/restore/confirm-restore'
import { listRestores } from '@/lib/democracy/elections/papers/restore/read-restores'
import { makeKeyPair, publicHalf } from '@/lib/democracy/elections/protocol/key-pair'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'
import { listAmendments } from '@/lib/democracy/elections/roll/read-roll'
import type { PersonActor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { callFormFields } from '@/tests/support/elections/call-form-fields'
import { aPublishedElection, numberOf, voting } from '@/tests/support/elections/secret-ballot'
import { aMember, aPerson } from '@/tests/support/people'

test('officers read who somebody is as the roll has it, and who of them did what', async () => {
  const election = await aPublishedElection(4)
  const { slug, officer, chair, voters } = election
  const [off, hand, marked, lost] = voters as [PersonActor, PersonActor, PersonActor, PersonActor]
  freezeClock(voting)
  const onRoll = await Promise.all(
    [off, hand, lost].map(async (voter) => ({ name: voter.name, number: await numberOf(voter) })),
  )
  await proposeAmendment(officer, { slug, personId: off.personId, change: 'take-off' })
  await confirmPaper(chair, await assistPaper(officer, { slug, personId: marked.personId }))
  await assistPaper(officer, { slug, personId: hand.personId })
  const rankings = { [election.contests[0]!]: [1] }
  await enterPaperBallot(officer, { slug, rankings })
  await collected(lost, slug, election.published)
  await askToRestore(lost, { slug, browserKey: publicHalf(await makeKeyPair()) })
  const [asked] = await database()
    .select()
    .from(paperRestores)
    .where(eq(paperRestores.personId, lost.personId))
  await confirmRestore(chair, { restoreId: asked!.id })
  // After the freeze they call themselves like somebody else.
  for (const { personId } of [off, hand, lost])
    await database()
      .update(people)
      .set({ name: 'Somebody Else', preferredName: 'Sam' })
      .where(eq(people.id, personId))

  // Who decides about them reads what they are called besides, so that nobody is misnamed.
  const andCalled = onRoll.map((one) => ({ ...one, name: `${one.name} (called Sam)` }))
  expect((await listAmendments(chair, slug))!.amendments).toMatchObject([
    { ...andCalled[0], proposer: officer.name },
  ])
  expect(await listPapers(chair, slug)).toMatchObject({
    orders: [{ ...onRoll[1], proposer: officer.name }],
    ballots: [{ enterer: officer.name }],
  })
  const restores = await listRestores(officer, slug)
  expect(restores).toMatchObject([{ ...andCalled[2], confirmedBy: [chair.name] }])
  const page = renderToStaticMarkup(<Restores slug={slug} restores={restores} />)
  expect(page).toContain(`${andCalled[2]!.name}, ${memberNumberInWords(onRoll[2]!.number)}`)
  expect(page).toContain(`Confirmed by ${chair.name}.`)
})

test('an erased member has no name, and the number stays', () => {
  expect(memberInWords({ name: '', number: 42 })).toBe(`Name withheld, ${memberNumberInWords(42)}`)
})

test('who calls an election reads whose membership number they typed', async () => {
  const { chair } = await aPublishedElection(1)
  const runs = await aMember({ name: 'Rae Returning' })
  const number = await numberOf(runs)
  expect(await nameOfVotingMember(chair, number)).toBe('Rae Returning')
  const refused = (code: string) => expect.objectContaining({ code })
  await expect(nameOfVotingMember(chair, 2 ** 30)).rejects.toEqual(
    refused('election.not-a-returning-officer'),
  )
  for (const other of [runs, await aPerson()])
    await expect(nameOfVotingMember(other, number)).rejects.toEqual(refused('not-allowed'))

  const call = callForm.parse({ ...callFormFields(), returningOfficer: String(number) })
  const check = renderToStaticMarkup(
    <CallCheck
      call={call}
      returningOfficerName="Rae Returning"
      change={() => '/desk/elections/new'}
    />,
  )
  expect(check).toContain(`Rae Returning, ${memberNumberInWords(number)}`)
})
