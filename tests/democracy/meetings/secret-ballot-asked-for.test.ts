import '@/tests/support/database'
import { afterEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { startDraftForMeeting } from '@/lib/democracy/elections/calling/drafts/start-draft-for-meeting'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { aCalledMeeting } from '@/tests/support/meetings'
import { anOfficer } from '@/tests/support/people'

afterEach(thawClock)

test('a meeting that wants a secret ballot has a draft of an election, which names it by its day', async () => {
  freezeClock(atWallTime('2027-03-01', '10:00'))
  const secretary = await anOfficer('secretary')
  const number = await aCalledMeeting(secretary, atWallTime('2027-03-15', '19:00'))
  await startDraftForMeeting(secretary, { id: newId(), number })
  const [draft] = await database().select().from(electionDrafts)
  expect(draft!.steps.purpose).toMatchObject({
    title: 'Secret ballot asked for by the meeting on 15 March 2027',
  })
  const unknown = startDraftForMeeting(secretary, { id: newId(), number: number + 1 })
  await expect(unknown).rejects.toMatchObject({ code: 'not-there' })
})
