import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { groupMinutesVersions } from '@/db/schema/people/minutes'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { approveMinutes } from '@/lib/people/groups/minutes/approve-minutes'
import { startMinutesForm } from '@/lib/people/groups/minutes/forms'
import { getMinutes, listMinutes, readMinutesPdf } from '@/lib/people/groups/minutes/read'
import { startMinutes } from '@/lib/people/groups/minutes/start-minutes'
import { uploadMinutes, writeMinutes } from '@/lib/people/groups/minutes/write-minutes'
import { listOwnGroups } from '@/lib/people/groups/read'
import { showInGroup } from '@/lib/people/groups/show-in-group'
import { armedPdf } from '@/tests/support/armed-pdf'
import { appointToGroup } from '@/tests/support/groups'
import { aMember, anOfficer } from '@/tests/support/people'

let chair: PersonActor
let siobhan: PersonActor
let ellie: PersonActor
let member: PersonActor
const group = 'organising'
const met = { group, title: 'Planning the spring', metOn: '2026-03-02' } as const
const refused = (code: string) => expect.objectContaining({ code })
const content = (text: string) => ({ content: { text } })

beforeAll(async () => {
  chair = await anOfficer('co-chair')
  const secretary = await anOfficer('secretary')
  siobhan = await aMember({ name: 'Siobhan Keane' })
  ellie = await aMember({ name: 'Ellie Charlton' })
  member = await aMember()
  for (const one of [siobhan, ellie]) await appointToGroup([chair, secretary], one, { group })
})

async function letSee(visibleTo: 'group' | 'members') {
  const { personId } = siobhan
  const [own] = (await listOwnGroups(siobhan)).now
  await showInGroup(siobhan, { personId, termId: own!.termId, visibleTo })
}

test('minutes are read by those they are for once another member of the group approved them', async () => {
  const { minutesId } = await startMinutes(siobhan, { ...met, readers: 'members' })
  await writeMinutes(siobhan, { minutesId, after: 0, ...content('We met in Hexham.') })
  expect(await getMinutes(member, minutesId)).toBeUndefined()
  expect((await listMinutes(member, group)).minutes).toEqual([])
  expect((await listMinutes(ellie, group)).minutes).toMatchObject([{ waits: true }])
  await expect(approveMinutes(siobhan, { minutesId, version: 1 })).rejects.toEqual(
    refused('two-people'),
  )
  await expect(approveMinutes(member, { minutesId, version: 1 })).rejects.toEqual(
    refused('not-allowed'),
  )
  await approveMinutes(ellie, { minutesId, version: 1 })
  const inTheGroup = { writer: 'Siobhan Keane', approver: 'Ellie Charlton' }
  expect((await getMinutes(ellie, minutesId))!.shown).toMatchObject(inTheGroup)
  // Neither has let other members see that they are in the group. One does then, and takes it back.
  const shown = async () => (await getMinutes(member, minutesId))!.shown
  expect(await shown()).toMatchObject({
    text: 'We met in Hexham.',
    writer: undefined,
    approver: undefined,
  })
  await letSee('members')
  expect(await shown()).toMatchObject({ writer: 'Siobhan Keane', approver: undefined })
  await letSee('group')
  expect(await shown()).toMatchObject({ writer: undefined, approver: undefined })
  await writeMinutes(ellie, { minutesId, after: 1, ...content('We met in Alnwick.') })
  expect((await getMinutes(member, minutesId))!.shown!.text).toBe('We met in Hexham.')
  expect(await getMinutes(member, minutesId, 2)).toBeUndefined()
  expect((await getMinutes(siobhan, minutesId))!).toMatchObject({
    mayApprove: true,
    shown: { text: 'We met in Alnwick.' },
  })
  await approveMinutes(siobhan, { minutesId, version: 2 })
  expect((await getMinutes(member, minutesId))!.shown!.text).toBe('We met in Alnwick.')
  expect(await getMinutes(member, minutesId, 1)).toBeUndefined()
  expect((await getMinutes(ellie, minutesId, 1))!.shown!.text).toBe('We met in Hexham.')
})

test('minutes for the group alone are there for nobody else, officers included', async () => {
  const { minutesId } = await startMinutes(ellie, { ...met, readers: 'group' })
  await writeMinutes(ellie, { minutesId, after: 0, ...content('Between us.') })
  await approveMinutes(siobhan, { minutesId, version: 1 })
  expect((await getMinutes(siobhan, minutesId))!.shown!.text).toBe('Between us.')
  for (const one of [chair, member, visitor]) {
    expect(await getMinutes(one, minutesId)).toBeUndefined()
    expect((await listMinutes(one, group)).minutes.map(({ id }) => id)).not.toContain(minutesId)
  }
  await expect(writeMinutes(member, { minutesId, after: 1, ...content('x') })).rejects.toEqual(
    refused('not-allowed'),
  )
  await expect(startMinutes(chair, { ...met, readers: 'group' })).rejects.toEqual(
    refused('not-allowed'),
  )
  await expect(approveMinutes(ellie, { minutesId: newId(), version: 1 })).rejects.toEqual(
    refused('not-there'),
  )
})

test('nobody writes over a version they have not seen, also not in the same moment', async () => {
  const { minutesId } = await startMinutes(ellie, { ...met, readers: 'group' })
  const both = await Promise.allSettled([
    writeMinutes(ellie, { minutesId, after: 0, ...content('One') }),
    writeMinutes(siobhan, { minutesId, after: 0, ...content('Two') }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'moved-meanwhile' },
  })
  await expect(writeMinutes(ellie, { minutesId, after: 0, ...content('Three') })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
})

test('a PDF loses what could do harm, and what is none is refused', async () => {
  const { minutesId } = await startMinutes(ellie, { ...met, readers: 'members' })
  const bytes = await armedPdf()
  await uploadMinutes(ellie, { minutesId, after: 0, bytes })
  const kept = (await readMinutesPdf(siobhan, minutesId, 1))!
  expect(kept.subarray(0, 5).toString()).toBe('%PDF-')
  expect(kept.includes('ARMED')).toBe(false)
  expect(await readMinutesPdf(member, minutesId, 1)).toBeUndefined()
  await approveMinutes(siobhan, { minutesId, version: 1 })
  expect(await readMinutesPdf(member, minutesId, 1)).toEqual(kept)
  for (const [file, code] of [
    [Buffer.alloc(0), 'receipt.empty'],
    [Buffer.from('hello'), 'minutes.wrong-type'],
    [Buffer.from('%PDF-1.7 and no more'), 'minutes.closed-pdf'],
    [Buffer.alloc(5_000_001), 'minutes.too-large'],
  ] as const)
    await expect(uploadMinutes(ellie, { minutesId, after: 1, bytes: file })).rejects.toEqual(
      refused(code),
    )
  await expect(uploadMinutes(member, { minutesId, after: 1, bytes })).rejects.toEqual(
    refused('not-allowed'),
  )
  expect(
    await database().$count(groupMinutesVersions, eq(groupMinutesVersions.minutesId, minutesId)),
  ).toBe(1)
})

test('the form wants a real day that is not to come', () => {
  const form = { group, title: 'A meeting', readers: 'group', metOnMonth: '3', metOnYear: '2026' }
  expect(startMinutesForm.safeParse({ ...form, metOnDay: '2' })).toMatchObject({
    success: true,
    data: { metOn: '2026-03-02' },
  })
  for (const wrong of [
    { metOnDay: '32' },
    { metOnDay: '' },
    { metOnDay: '2', metOnYear: '2999' },
    { metOnDay: '2', readers: 'everybody' },
    { metOnDay: '2', group: 'nobody' },
  ])
    expect(startMinutesForm.safeParse({ ...form, ...wrong }).success).toBe(false)
})
