import '@/tests/support/database'
import { getURLFromRedirectError } from 'next/dist/client/components/redirect'
import { expect, test, vi } from 'vitest'
import { answerEmailChangeAction } from '@/app/email-change/[token]/actions'
import { untouched } from '@/lib/kernel/forms'
import { refusals } from '@/lib/kernel/refusals'
import { askEmailChange } from '@/lib/people/email-changes/ask-email-change'
import { getOpenEmailChange } from '@/lib/people/email-changes/read'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

vi.mock('next/headers', async () => (await standIns()).headersInstead)
vi.mock('next/cache', async () => (await standIns()).cacheInstead)
vi.mock('@/lib/people/sign-in/viewer', async () => (await standIns()).viewerInstead)

function standIns() {
  return import('@/tests/support/hostile/fake-next-request')
}

/** By whoever reads the mailbox: in a browser in which nobody is signed in. */
async function answers(token: string, answer: string) {
  const form = new FormData()
  form.set('token', token)
  form.set('answer', answer)
  return answerEmailChangeAction(untouched, form).catch(getURLFromRedirectError as never)
}

test('whoever reads the mailbox answers without signing in', async () => {
  const member = await aMember()
  await askEmailChange(member, { personId: member.personId, email: 'signed-out@post.example' })
  const link = (await mailsTo('signed-out@post.example'))[0]!.props.link!
  const token = link.split('/email-change/')[1]!
  expect(await answers(token, 'yes')).toBe(`/email-change/${token}?done=yes`)
  expect((await getOpenEmailChange(member, member))!.provedAt).not.toBeNull()
  expect(await answers(token, 'no')).toBe(`/email-change/${token}?done=no`)
  expect(await getOpenEmailChange(member, member)).toBeUndefined()
})

test('an answer that cannot be read comes back as a sentence, and never with the token', async () => {
  const state = await answers('no-such-link', 'perhaps')
  expect(state).toMatchObject({
    values: { answer: 'perhaps' },
    errors: { answer: expect.any(String) },
  })
  expect(JSON.stringify(state)).not.toContain('no-such-link')
  expect(await answers('no-such-link', 'yes')).toMatchObject({ message: refusals['not-there'] })
})
