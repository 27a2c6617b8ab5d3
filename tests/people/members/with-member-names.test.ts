import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { withMemberNames } from '@/app/with-member-names'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { type Actor, visitor } from '@/lib/kernel/actor'
import { type FormState, untouched } from '@/lib/kernel/forms'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { numberOf } from '@/tests/support/elections/secret-ballot'
import { looking } from '@/tests/support/hostile/fake-next-request'
import { aMember, anOfficer } from '@/tests/support/people'

vi.mock('next/headers', async () => (await standIns()).headersInstead)
vi.mock('next/cache', async () => (await standIns()).cacheInstead)
vi.mock('@/lib/people/sign-in/viewer', async () => (await standIns()).viewerInstead)

function standIns() {
  return import('@/tests/support/hostile/fake-next-request')
}

/** What the form's own action is sent, or what the form answers before. */
async function answerTo(viewer: Actor, typed: string) {
  const sent = new FormData()
  sent.set('who', typed)
  sent.set('why', 'Because')
  const passed = vi.fn(async (_: FormState, form: FormData) => ({
    ...untouched,
    message: String(form.get('who')),
  }))
  const state = await looking.run(viewer, () => withMemberNames(['who'], passed)(untouched, sent))
  return passed.mock.calls.length > 0 ? { who: state.message } : state
}

test('an officer writes a name where it is only one member’s, and reads the numbers where it is not', async () => {
  const chair = await anOfficer('co-chair', { name: 'Maureen Robson' })
  const [ann, anne] = [
    await aMember({ name: 'Ann Ellwood' }),
    await aMember({ name: 'Anne Ellwood' }),
  ]
  const inWords = async (one: typeof ann) => memberNumberInWords(await numberOf(one))
  expect(await answerTo(chair, 'anne ell')).toEqual({ who: await inWords(anne) })
  expect(await answerTo(chair, '42')).toEqual({ who: '42' })
  expect(await answerTo(chair, ' ')).toEqual({ who: ' ' })
  expect(await answerTo(chair, 'Ellwood')).toEqual({
    errors: {
      who: `More than one member fits: ${memberInWords({ name: ann.name, number: await numberOf(ann) })}; ${memberInWords({ name: anne.name, number: await numberOf(anne) })}. Enter the membership number`,
    },
    values: { who: 'Ellwood', why: 'Because' },
  })
  expect(await answerTo(chair, 'Nobody Known')).toMatchObject({
    errors: { who: expect.stringContaining('No member found for') },
  })
  const searches = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'members.searched'))
  expect(searches).toHaveLength(3)
})

test('nobody else finds out here who is a member', async () => {
  const member = await aMember({ name: 'Known Member' })
  const asleep = { ...(await anOfficer('secretary')), secondFactor: false }
  for (const viewer of [visitor, member, asleep])
    for (const typed of ['Known Member', 'Nobody Known'])
      expect(await answerTo(viewer, typed)).toEqual({ who: typed })
})
