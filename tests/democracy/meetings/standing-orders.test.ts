import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { removeAgendaItem } from '@/lib/democracy/meetings/agenda/remove-item'
import { getMinutesAtDesk } from '@/lib/democracy/meetings/minutes/read-minutes'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { ruleOnPoint } from '@/lib/democracy/meetings/running/rule-on-point'
import { confirmStandingOrders } from '@/lib/democracy/meetings/standing-orders/confirm-standing-orders'
import { proposeStandingOrders } from '@/lib/democracy/meetings/standing-orders/propose-standing-orders'
import { getStandingOrders } from '@/lib/democracy/meetings/standing-orders/read-standing-orders'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const startsAt = atWallTime('2027-03-15', '19:00')

let secretary: PersonActor
let chair: PersonActor
let member: PersonActor
beforeEach(async () => {
  await freshDatabase()
  freezeClock(addDays(startsAt, -14))
  secretary = await anOfficer('secretary')
  chair = await anOfficer('co-chair')
  member = await aMember()
})
afterEach(thawClock)

const propose = (who: PersonActor, after: number) =>
  proposeStandingOrders(who, {
    after,
    text: 'Nobody speaks twice before all have spoken.',
    minutes: 5,
    firstTimeFirst: false,
    quotaOrder: true,
  })
const confirm = (who: PersonActor, version: number) => confirmStandingOrders(who, { version })

test('one officer writes the standing orders and another puts them in force, and a meeting begins as they say', async () => {
  await propose(secretary, 0)
  expect(await getStandingOrders(member)).toMatchObject({ inForce: undefined, waiting: undefined })
  expect(await getStandingOrders(chair)).toMatchObject({
    waiting: { version: 1 },
    mayConfirm: true,
  })
  await expect(confirm(secretary, 1)).rejects.toEqual(refused('two-people'))
  const one = await aCalledMeeting(secretary, startsAt)
  const other = await aCalledMeeting(secretary, startsAt)
  const speaking = async (number: number) => {
    await openMeeting(chair, { number })
    const [meeting] = await database().select().from(meetings).where(eq(meetings.number, number))
    const { speakingSeconds, firstTimeFirst, quotaOrder } = meeting!
    return [speakingSeconds, firstTimeFirst, quotaOrder]
  }
  freezeClock(startsAt)
  expect(await speaking(one)).toEqual([180, true, false])
  await confirm(chair, 1)
  expect(await speaking(other)).toEqual([300, false, true])
  expect((await getStandingOrders(member))?.inForce).toMatchObject({ version: 1 })
})

test('what has been written over meanwhile is not put in force, and of two who write at once one does', async () => {
  const both = await Promise.allSettled([propose(secretary, 0), propose(chair, 0)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await propose(secretary, 1)
  await expect(confirm(chair, 1)).rejects.toMatchObject({
    code: expect.stringMatching(/moved-meanwhile|two-people/),
  })
  await Promise.allSettled([confirm(chair, 2), confirm(chair, 2)])
  await expect(confirm(chair, 2)).rejects.toEqual(refused('moved-meanwhile'))
  expect((await getStandingOrders(member))?.inForce).toMatchObject({ version: 2 })
})

test('how the chair rules on a point of order is noted for the minutes, under its item and once', async () => {
  const number = await aCalledMeeting(secretary, startsAt)
  freezeClock(startsAt)
  const rule = (id: string, point: string, upheld: boolean) =>
    ruleOnPoint(chair, { id, number, point, upheld })
  await expect(rule(newId(), 'Too early', true)).rejects.toEqual(refused('meeting.not-open'))
  await openMeeting(chair, { number })
  await rule(newId(), 'There was no notice', false)
  const { agenda } = (await getMeeting(member, number))!
  await goToItem(chair, { itemId: agenda[0]!.id })
  const id = newId()
  await Promise.all([rule(id, 'The list was closed', true), rule(id, 'The list was closed', true)])
  await expect(removeAgendaItem(secretary, { itemId: agenda[0]!.id })).rejects.toEqual(
    refused('meeting.item-dealt-with'),
  )
  await closeMeeting(chair, { number })
  const { text } = (await getMinutesAtDesk(secretary, number))!
  expect(text).toMatch(
    /Point of order: There was no notice\. The chair did not uphold it\.\n\n## 1/,
  )
  expect(text).toMatch(
    /## 1\. Welcome\n\nPoint of order: The list was closed\. The chair upheld it\./,
  )
  expect(text.match(/The list was closed/g)).toHaveLength(1)
})
