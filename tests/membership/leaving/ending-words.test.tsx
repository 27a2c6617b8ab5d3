import '@/tests/support/database'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test, vi } from 'vitest'
import CorrectDetails from '@/app/desk/members/[number]/correct/[part]/page'
import EndMembership from '@/app/desk/members/[number]/end/page'
import MemberRecord from '@/app/desk/members/[number]/page'
import { KeysRail } from '@/components/democracy/elections/keys/keys-rail'
import { OpenEnding } from '@/components/membership/leaving/open-ending'
import { endingToConfirm } from '@/emails/membership/ending-to-confirm'
import { membershipLeft } from '@/emails/membership/membership-left'
import { renderEmail } from '@/emails/render-email'
import type { PersonActor } from '@/lib/kernel/actor'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { getOpenEnding } from '@/lib/membership/leaving/read'
import { recordEnding } from '@/lib/membership/leaving/record-ending'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const asking = vi.hoisted(() => vi.fn())
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('@/lib/people/sign-in/viewer', () => ({ viewer: asking, personSignedIn: asking }))

let secretary: PersonActor
let chair: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  chair = await anOfficer('co-chair', { name: 'Kwame Boateng' })
  asking.mockImplementation(async () => secretary)
})

const about = (member: PersonActor, more: object, query = {}) =>
  ({
    params: Promise.resolve({ number: String(member.member!.number), ...more }),
    searchParams: Promise.resolve(query),
  }) as never

/** What stands there to be read, without the markup and its spaces. */
const words = (markup: string) => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

test('the emails say who recorded the end of a membership, and what to do', async () => {
  const member = await aMember({ name: 'Vera Letter' })
  await recordEnding(secretary, { personId: member.personId, kind: 'letter' })
  const asked = (await mailsTo(chair.email)).find(({ message }) => message === 'ending-to-confirm')!
  const { html } = await renderEmail(endingToConfirm, asked.props as never)
  expect(words(html)).toMatch(
    /Ask \u2068?Nasreen Akhtar\u2069? how they know, then confirm or decline it\./,
  )
  await confirmEnding(chair, { endingId: (await getOpenEnding(chair, member))!.id })
  const told = (await mailsTo(member.email)).find(({ message }) => message === 'membership-left')!
  const left = words((await renderEmail(membershipLeft, told.props as never)).html)
  expect(left).toContain('We have recorded today that you left, as you told us.')
  expect(left).toContain(
    'If you did not tell us this, reply to this email straight away. You would have to apply again; your number is still yours.',
  )
  expect(left).not.toContain('You left us today')
  const own = { ...told.props, recordedByOfficers: undefined }
  expect(words((await renderEmail(membershipLeft, own as never)).html)).toContain(
    'You left us today, and we will take no more payments.',
  )
})

test('the desk says what becomes of an address, and whom we email', async () => {
  const member = await aMember()
  expect(words(renderToStaticMarkup(await EndMembership(about(member, {}))))).toContain(
    'Someone who left gets one email or letter that says so. When a member has died, we send nothing more: we withdraw emails and letters that are waiting and remove the address from their record. It stays in the log of emails already sent, and at Stripe.',
  )
  const correct = await CorrectDetails(about(member, { part: 'phone' }))
  expect(words(renderToStaticMarkup(correct))).toContain(
    'If you change anything, we log it and tell the member, by email or by letter, that their phone number was corrected, not what it says now.',
  )
  const record = words(
    renderToStaticMarkup(await MemberRecord(about(member, {}, { done: 'corrected' }))),
  )
  expect(record).toContain(
    'Saved. If anything changed, it is logged and we tell the member, by email or by letter.',
  )
  expect(record).toContain('Opening these is logged, with your reason.')
})

test('what officers press names what it does', () => {
  const none = async () => ({ values: {}, errors: {} })
  const waits = { lapsesAt: new Date('2027-03-15T00:00:00Z'), spent: undefined }
  const ending = {
    id: 'x',
    what: 'They have died',
    by: 'Nasreen',
    on: 'Monday',
    waits,
    mayConfirm: true,
    hasAddress: true,
    mayPrint: true,
  }
  const waiting = words(
    renderToStaticMarkup(
      <OpenEnding ending={ending} number={7} confirm={none as never} decline={none as never} />,
    ),
  )
  expect(waiting).toContain('The end of this membership is waiting for a second officer')
  expect(waiting).toContain('Confirm the end of this membership')
  expect(waiting).toContain('Decline to confirm it')
  expect(waiting).not.toContain('Print the letter')
  const erasing = (given: Partial<typeof ending>, erases: 'member' | 'applicant') =>
    words(
      renderToStaticMarkup(
        <OpenEnding
          ending={{ ...ending, ...given }}
          number={7}
          erases={erases}
          confirm={none as never}
          decline={none as never}
        />,
      ),
    )
  expect(erasing({}, 'member')).toContain('details are erased and the membership ends')
  expect(erasing({}, 'member')).toContain(
    'Print it before this is confirmed, and post it afterwards',
  )
  expect(erasing({ mayPrint: false }, 'member')).toContain('ask an officer who can open addresses')
  expect(erasing({ hasAddress: false }, 'applicant')).toContain('We do not know where they live')
  expect(erasing({}, 'applicant')).toContain('an application that is not decided is withdrawn')
  expect(words(renderToStaticMarkup(<KeysRail holders={[]} closed={false} />))).toContain(
    'Nobody can open the ballot box alone',
  )
})
