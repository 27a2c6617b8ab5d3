import '@/tests/support/database'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { motionPapers } from '@/db/schema/democracy/motion-papers'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { answerComposite } from '@/lib/democracy/meetings/composites/answer-composite'
import { proposeComposite } from '@/lib/democracy/meetings/composites/propose-composite'
import { motionsUntil } from '@/lib/democracy/meetings/meeting-rules'
import { addMotionPaper } from '@/lib/democracy/meetings/motion-papers/add-motion-paper'
import { mostMotionPapers } from '@/lib/democracy/meetings/motion-papers/papers-until'
import {
  listMotionPapers,
  readMotionPaper,
} from '@/lib/democracy/meetings/motion-papers/read-motion-papers'
import { removeMotionPaper } from '@/lib/democracy/meetings/motion-papers/remove-motion-paper'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion } from '@/lib/democracy/motions/read'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { armedPdf } from '@/tests/support/armed-pdf'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting, anItem } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const starts = atWallTime('2027-03-20', '19:00')
const refused = (code: string) => expect.objectContaining({ code })

let mover: PersonActor
let other: PersonActor
let number: number
beforeEach(async () => {
  await freshDatabase()
  freezeClock(addDays(starts, -20))
  mover = await aMember({ name: 'Mo Mover' })
  other = await aMember({ name: 'Ann Other' })
  number = (await moveMotion(mover, { title: 'Warm homes', text: 'We resolve to insulate.' }))
    .number
})

const add = async (title = 'Costs', by = mover, of = number) =>
  addMotionPaper(by, { number: of, title, bytes: await armedPdf() })
const papersFor = async (viewer: PersonActor, of = number) =>
  listMotionPapers(viewer, (await getMotion(viewer, of))!)

test('its mover adds papers, harmless ones, and whoever reads the motion reads them', async () => {
  await add()
  const { papers, mayAdd } = await papersFor(other)
  expect(papers).toMatchObject([{ title: 'Costs', motion: number, own: true }])
  expect(mayAdd).toBe(false)
  expect((await papersFor(mover)).mayAdd).toBe(true)
  const { id } = papers[0]!
  const paper = await readMotionPaper(other, number, id)
  expect(paper!.pdf.toString('latin1')).not.toContain('ARMED')
  expect(await readMotionPaper(visitor, number, id)).toBeUndefined()
  const { number: another } = await moveMotion(other, { title: 'Other', text: 'We resolve.' })
  expect(await readMotionPaper(other, another, id)).toBeUndefined()
  expect(await readMotionPaper(other, number, 'nonsense')).toBeUndefined()
  await expect(add('Mine', other)).rejects.toEqual(refused('not-allowed'))
  await expect(removeMotionPaper(other, { paperId: id })).rejects.toEqual(refused('not-allowed'))
  await removeMotionPaper(mover, { paperId: id })
  await expect(removeMotionPaper(mover, { paperId: id })).rejects.toEqual(refused('not-there'))
})

test('what is no PDF or too large is refused, and so is one paper too many, also of those sent at once', async () => {
  const send = (bytes: Buffer) => addMotionPaper(mover, { number, title: 'Costs', bytes })
  await expect(send(Buffer.alloc(0))).rejects.toEqual(refused('receipt.empty'))
  await expect(send(Buffer.from('hello'))).rejects.toEqual(refused('minutes.wrong-type'))
  await expect(send(Buffer.alloc(5_000_001))).rejects.toEqual(refused('meeting.paper-too-large'))
  for (let count = 1; count < mostMotionPapers; count += 1) await add(`Paper ${count}`)
  const tried = await Promise.allSettled([add('One'), add('Two'), add('Three')])
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(await database().$count(motionPapers)).toBe(mostMotionPapers)
})

test('papers stay as they are from the last day for motions to the meeting that has it on its agenda', async () => {
  const secretary = await anOfficer('secretary')
  await add()
  const meeting = await aCalledMeeting(secretary, starts)
  // As long as no meeting has it, no meeting’s day counts.
  freezeClock(addDays(motionsUntil(starts), 1))
  await add('Later')
  freezeClock(addDays(starts, -20))
  await addAgendaItem(secretary, anItem({ number: meeting, motion: number }))
  await add('In time')
  freezeClock(motionsUntil(starts))
  await expect(add('Too late')).rejects.toEqual(refused('motion-paper.too-late'))
  const { papers, mayAdd, mayRemove } = await papersFor(mover)
  expect({ mayAdd, mayRemove }).toEqual({ mayAdd: false, mayRemove: false })
  await expect(removeMotionPaper(mover, { paperId: papers[0]!.id })).rejects.toEqual(
    refused('motion-paper.too-late'),
  )
})

test('they go with the motion, and with their mover', async () => {
  await add()
  await withdrawMotion(mover, { number })
  expect(await database().$count(motionPapers)).toBe(0)
  await expect(add()).rejects.toEqual(refused('motion.withdrawn'))
  const { number: second } = await moveMotion(mover, { title: 'Again', text: 'We resolve.' })
  await add('Costs', mover, second)
  const erase = verb('retention.run', (work) => erasePerson(work, mover.personId))
  await erase(system('daily'), {})
  expect(await database().$count(motionPapers)).toBe(0)
})

test('a composite has the papers of the motions it was made from', async () => {
  const secretary = await anOfficer('secretary')
  const { number: second } = await moveMotion(other, { title: 'Money', text: 'We resolve to ask.' })
  const meeting = await aCalledMeeting(secretary, starts)
  for (const motion of [number, second]) {
    await secondMotion(secretary, { number: motion })
    await addAgendaItem(secretary, anItem({ number: meeting, motion }))
  }
  await add()
  const words = { title: 'Both', text: 'We resolve to insulate and to ask.' }
  const { id } = await proposeComposite(mover, { meeting, motions: [number, second], ...words })
  await answerComposite(other, { id, version: 1, consents: true })
  const composite = second + 1
  expect((await papersFor(mover, composite)).papers).toMatchObject([
    { title: 'Costs', motion: number, own: false },
  ])
  expect((await papersFor(mover, composite)).mayAdd).toBe(false)
  await expect(add('New', mover, composite)).rejects.toEqual(refused('motion-paper.of-composite'))
  await expect(add('New')).rejects.toEqual(refused('motion.composited'))
})
