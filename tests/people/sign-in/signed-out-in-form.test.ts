import '@/tests/support/database'
import { beforeAll, expect, test, vi } from 'vitest'
import { moveMotionAction } from '@/app/motions/new/actions'
import { comesFromSigningIn, whatWasSent } from '@/app/sent-signed-out'
import { database } from '@/db/client'
import { motions } from '@/db/schema/democracy/motions'
import type { PersonActor } from '@/lib/kernel/actor'
import { setEnvironment } from '@/lib/kernel/env'
import { afterSigningIn, type FormState, untouched } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'
import { endSession } from '@/lib/people/sign-in/end-session'
import { aMember } from '@/tests/support/people'
import { signedIn } from './signed-in'

const request = vi.hoisted(() => ({ token: '', headers: new Headers() }))
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (name === 'mandate' ? { value: request.token } : undefined),
    set: () => {},
  }),
}))

/** Another request: nothing of the last one is left. */
function aRequest(token = '') {
  request.token = token
  request.headers = new Headers({ 'sec-fetch-site': 'same-origin' })
}

let member: PersonActor
beforeAll(async () => {
  setEnvironment({ DEMO: '1' })
  member = await aMember()
})

function sent(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** What somebody sends who has no session: because it is how they get one, or because a link of theirs says who they are. */
const forVisitors = [
  'startJoiningAction',
  'typeJoinCodeAction',
  'followJoinLinkAction',
  'startSupportingAction',
  'typeSupportCodeAction',
  'followSupportLinkAction',
  'sendComplaintAction',
  'stopEmailsAction',
  'requestSignInAction',
  'typeSignInCodeAction',
  'followSignInLinkAction',
  'giveReferenceAction',
  'declineReferenceAction',
  'payOverdueAction',
  'payAheadByLinkAction',
  'answerEmailChangeAction',
  'changeCardAction',
  'checkOverdueAction',
  'moveClockAction',
  'askAsGuestAction',
  'comeAsGuestAction',
  'withdrawAsGuestAction',
  // Whoever sets up the site before anybody can sign in, by the code that its server printed.
  'enterSetUpAction',
  'sendTestEmailAction',
  'nameFounderAction',
  'unnameFounderAction',
  'foundAction',
  'makeFounderCodeAction',
  'finishSetUpAction',
  // Who signs a joint statement needs no account: a link of theirs proves the address, or opens the draft.
  'commentOnStatementAction',
  'askToSignAction',
  'signAsPersonAction',
  'signAsOrganisationAction',
  'withdrawSignatureAction',
  // So it is with whoever speaks for an affiliate, its delegates, and candidates who answer a questionnaire.
  'askForLinkAction',
  'askToAffiliateAction',
  'changeOwnAffiliateAction',
  'confirmYearAction',
  'correctMembersAction',
  'leaveAsAffiliateAction',
  'handOverAction',
  'takeOverAction',
  'nameDelegateAction',
  'nameSubstituteAction',
  'removeDelegateAction',
  'acceptDelegationAction',
  'declineDelegationAction',
  'voteAsDelegateAction',
  'answerQuestionnaireAction',
  'declineQuestionnaireAction',
  'deleteAnswersAction',
]
type Action = (...sent: unknown[]) => Promise<unknown>
const actions = import.meta.glob<Record<string, Action>>('/app/**/actions.ts')

test('every form that needs a session keeps what was typed when there is none', async () => {
  const asked: string[] = []
  for (const load of Object.values(actions)) {
    for (const [name, action] of Object.entries(await load())) {
      if (action.length < 2 || name === 'signOutAction') continue
      aRequest()
      const form = { nothing: 'that it knows', step: 'send' }
      const answer = (await action(untouched, sent(form)).catch((thrown) => thrown)) as FormState
      if (!answer.signedOut) asked.push(name)
      else expect(answer.values, name).toMatchObject({ nothing: 'that it knows' })
    }
  }
  expect(asked.sort()).toEqual(forVisitors.sort())
})

const typed = () => ({ id: newId(), title: 'Keep our words', text: 'We resolve to lose nothing.' })
const wentOn = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (thrown: { digest?: string }) => thrown.digest,
  )

test('a session that ended in the middle costs nothing: the same form can be sent again', async () => {
  const browser = await signedIn(member)
  const form = typed()
  await endSession(member, { sessionId: browser.sessionId })
  aRequest(browser.token)
  const back = await moveMotionAction(untouched, sent({ ...form, step: 'send' }))
  expect(back).toMatchObject({ signedOut: true, errors: {}, values: form })
  // Signed out in the middle of the check, it is still there to be checked.
  expect(back.values.step).toBe('check')
  expect(await database().select().from(motions)).toEqual([])

  aRequest((await signedIn(member)).token)
  const again = moveMotionAction(back, sent({ ...form, step: 'send' }))
  expect(await wentOn(again)).toContain('done=moved')
  expect(await database().select().from(motions)).toMatchObject([{ title: form.title }])
})

test('wrong answers are kept as well, before anybody says what is wrong with them', async () => {
  aRequest()
  const back = await moveMotionAction(
    untouched,
    sent({ title: '', text: 'A beginning', step: 'check' }),
  )
  expect(back).toMatchObject({ signedOut: true, errors: {}, values: { text: 'A beginning' } })
  const change = await moveMotionAction(back, sent({ text: 'A beginning', step: 'change' }))
  expect(change).toMatchObject({ signedOut: true, values: { text: 'A beginning' } })
})

test('what was sent is in the answer to that request and in no other', async () => {
  const form = typed()
  aRequest()
  await moveMotionAction(untouched, sent({ ...form, step: 'check' }))
  expect(await whatWasSent()).toMatchObject({ values: form })
  aRequest()
  expect(await whatWasSent()).toBeUndefined()
  expect(await comesFromSigningIn()).toBe(false)
})

test('sent again from there, the form of the page itself is told', async () => {
  aRequest((await signedIn(member)).token)
  const again = { title: '', text: 'A beginning', step: 'check', [afterSigningIn]: 'yes' }
  const back = await moveMotionAction(untouched, sent(again))
  expect(await comesFromSigningIn()).toBe(true)
  expect(back.errors).toMatchObject({ title: 'Enter a title' })
  // What tells it is nothing that anybody typed.
  expect(Object.keys(back.values)).not.toContain(afterSigningIn)
})
