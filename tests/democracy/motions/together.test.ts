import '@/tests/support/database'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { outgoingMails } from '@/db/schema/kernel'
import { listDrafts } from '@/lib/democracy/drafts/read'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion } from '@/lib/democracy/motions/read'
import { saveMotionDraft } from '@/lib/democracy/motions/save-motion-draft'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { inviteWriter, mostInvitations } from '@/lib/democracy/motions/together/invite-writer'
import { joinDraft } from '@/lib/democracy/motions/together/join-draft'
import { leaveSharedDraft } from '@/lib/democracy/motions/together/leave-shared-draft'
import {
  getSharedDraft,
  listSharedDrafts,
  type SharedDraft,
} from '@/lib/democracy/motions/together/read-shared-drafts'
import { saveSharedDraft } from '@/lib/democracy/motions/together/save-shared-draft'
import { shareDraft } from '@/lib/democracy/motions/together/share-draft'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { eraseOldSharedDrafts } from '@/lib/records/retention/erase-old-shared-drafts'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, aPerson } from '@/tests/support/people'
import { opening } from './electorate'

const words = { title: 'Four days', text: 'We resolve to ask.' }
let mover: PersonActor
let writer: PersonActor
beforeAll(async () => {
  freezeClock(opening)
  mover = await aMember({ name: 'Mo Mover' })
  writer = await aMember({ name: 'Win Writer' })
})

async function aSharedDraft() {
  const id = newId()
  await saveMotionDraft(mover, { id, ...words })
  await shareDraft(mover, { id })
  const { link } = (await getSharedDraft(mover, id)) as SharedDraft
  return { id, key: new URL(link!).searchParams.get('key')! }
}

async function aDraftOfTwo() {
  const { id, key } = await aSharedDraft()
  await joinDraft(writer, { id, key })
  return id
}

const read = async (viewer: PersonActor, id: string) =>
  (await getSharedDraft(viewer, id)) as SharedDraft | undefined

async function mailsAbout(message: string) {
  const all = await database().select().from(outgoingMails)
  return all.filter((mail) => mail.message === message)
}

test('two write a motion, its mover moves it, and the other seconds it as it is', async () => {
  const id = await aDraftOfTwo()
  expect((await listDrafts(mover, 'motion')).filter(({ subject }) => subject === id)).toEqual([])
  const seen = savedMark(words)
  await saveSharedDraft(writer, { id, ...words, text: 'We resolve to ask twice.', seen })
  expect(await read(mover, id)).toMatchObject({
    boxes: { text: 'We resolve to ask twice.' },
    writer: 'Win Writer',
    savedByOther: true,
    link: undefined,
  })
  expect(await listSharedDrafts(writer)).toContainEqual(
    expect.objectContaining({ id, title: 'Four days', with: 'Mo Mover' }),
  )
  const asTheyOpenedIt = { id, ...words, seen }
  await expect(moveMotion(mover, asTheyOpenedIt)).rejects.toMatchObject({
    saved: { text: 'We resolve to ask twice.' },
  })
  const newest = { ...words, text: 'We resolve to ask twice.' }
  const moved = await moveMotion(mover, { id, ...newest, seen: savedMark(newest) })
  expect(moved.writerEmailed).toBe(true)
  const { number } = moved
  expect(await moveMotion(mover, { id, ...newest })).toEqual({ number, writerEmailed: true })
  expect(await read(mover, id)).toBeUndefined()
  expect((await mailsAbout('draft-moved')).map(({ personId }) => personId)).toContain(
    writer.personId,
  )
  await secondMotion(writer, { number, version: 1 })
  expect(await getMotion(mover, number)).toMatchObject({ seconder: 'Win Writer' })
})

test('of two who save at once the second is shown what the first has written, and nothing is lost', async () => {
  const id = await aDraftOfTwo()
  const seen = savedMark(words)
  const tried = await Promise.allSettled([
    saveSharedDraft(mover, { id, ...words, text: 'Mine', seen }),
    saveSharedDraft(writer, { id, ...words, text: 'Theirs', seen }),
  ])
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { boxes } = (await read(mover, id))!
  expect(tried.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'moved-meanwhile', saved: boxes },
  })
})

test('of all who have the link the first full member writes, and nobody else reads anything of it', async () => {
  const { id, key } = await aSharedDraft()
  const [one, other] = [await aMember(), await aMember()]
  const stranger = await aPerson()
  expect(await getSharedDraft(one, id, key)).toEqual({
    id,
    mover: 'Mo Mover',
    title: 'Four days',
    invited: true,
  })
  expect(await getSharedDraft(one, id, 'another')).toBeUndefined()
  await expect(joinDraft(one, { id, key: 'another' })).rejects.toMatchObject({ code: 'draft.gone' })
  await expect(joinDraft(stranger, { id, key })).rejects.toMatchObject({ code: 'members-only' })
  await expect(joinDraft(mover, { id, key })).rejects.toMatchObject({ code: 'motion.own' })
  const tried = await Promise.allSettled([
    joinDraft(one, { id, key }),
    joinDraft(other, { id, key }),
  ])
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const late = tried[0]!.status === 'fulfilled' ? other : one
  expect(await getSharedDraft(late, id, key)).toBeUndefined()
  await expect(saveSharedDraft(late, { id, ...words })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('the link goes to the member with a number, and whether there is one nobody is told', async () => {
  const { id } = await aSharedDraft()
  const before = (await mailsAbout('draft-invitation')).length
  await inviteWriter(mover, { id, member: writer.member!.number })
  await inviteWriter(mover, { id, member: mover.member!.number })
  for (let sent = 2; sent < mostInvitations; sent += 1)
    await inviteWriter(mover, { id, member: 99_999 })
  const mails = await mailsAbout('draft-invitation')
  expect(mails.slice(before).map(({ personId }) => personId)).toEqual([writer.personId])
  await expect(inviteWriter(mover, { id, member: 99_999 })).rejects.toMatchObject({
    code: 'draft.invited-enough',
  })
  await expect(inviteWriter(writer, { id, member: 1 })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('whoever writes with the mover goes alone; with the mover the draft goes', async () => {
  const id = await aDraftOfTwo()
  expect(await leaveSharedDraft(writer, { id })).toEqual({ gone: false })
  expect(await read(writer, id)).toBeUndefined()
  expect(await read(mover, id)).toMatchObject({ writer: undefined })
  await expect(saveMotionDraft(mover, { id, ...words })).rejects.toMatchObject({
    code: 'draft.shared',
  })
  expect(await leaveSharedDraft(mover, { id })).toEqual({ gone: true })
  expect(await read(mover, id)).toBeUndefined()
  const alone = await aSharedDraft()
  const moved = await moveMotion(mover, { ...words, id: alone.id, seen: savedMark(words) })
  expect(moved.writerEmailed).toBeFalsy()
})

test('it goes with its mover, loses whoever wrote with them, and is not kept for ever', async () => {
  const erase = ({ personId }: PersonActor) =>
    verb('retention.run', (work) => erasePerson(work, personId))(system('daily'), {})
  const { id, key } = await aSharedDraft()
  const leaver = await aMember({ name: 'Lee Leaver' })
  await joinDraft(leaver, { id, key })
  await erase(leaver)
  expect(await read(mover, id)).toMatchObject({ writer: undefined })
  freezeClock(addDays(opening, 200))
  await eraseOldSharedDrafts(system('daily'), {})
  freezeClock(opening)
  expect(await database().select().from(sharedDrafts)).toEqual([])
  await aSharedDraft()
  await erase(mover)
  expect(await database().$count(sharedDrafts)).toBe(0)
})
