import { expect, test } from 'vitest'
import { emails } from '@/emails/catalogue'
import { ballotPapersReady } from '@/emails/democracy/ballot-papers-ready'
import { voteCalled } from '@/emails/democracy/vote-called'
import { renderEmail } from '@/emails/render-email'

const at = '2027-03-14T17:00:00.000Z'

/** One of everything that a mail may be given. */
const props = {
  name: 'Ada & Grace',
  memberName: 'Ada',
  sentences: ['Secretary. Elected: Ada.'],
  upheld: true,
  officerName: 'Nasreen',
  refereeName: 'Hannah',
  applicantName: 'Leah <b>Dixon</b>',
  proposerName: 'Tom',
  number: 42,
  code: '012345',
  link: 'https://nell.example/a?b=1&c=2',
  joinLink: 'https://nell.example/join',
  referees: ['Hannah', 'George'],
  question: 'Which branch?\nSince when?',
  reason: 'We could not reach your referees.',
  band: 'Basic',
  amountPence: 300,
  grantedPence: 200,
  paidOn: '2027-03-14',
  reference: 'Claim 42',
  interval: 'month',
  answer: 'The meeting it was for took place.',
  byHand: true,
  place: 'proposer',
  given: true,
  expiresAt: at,
  paidAt: at,
  nextChargeAt: at,
  mended: true,
  lastDayAt: at,
  opensAt: at,
  closesAt: at,
  from: at,
  until: at,
  paidUntil: at,
  takenAt: at,
  collectFrom: at,
  assisted: true,
  missing: 1,
  dates: ['Voting opens: Friday 14 March 2027 at 9am'],
  unconfirmed: 2,
  closed: true,
  asksBack: true,
  title: 'Warm homes',
  sentence: 'Carried, by 3 votes to 1',
  what: 'Ada as Treasurer',
  office: 'Treasurer',
}

test.each(emails.map((email) => [email.name, email] as const))(
  '%s reads well as HTML and as text',
  async (_name, email) => {
    const mail = await renderEmail(email, props as never)
    expect(mail.subject).not.toMatch(/undefined|\[object|labour|nell|socialist|member of/i)
    // Nothing that a colleague should not read over a shoulder.
    expect(mail.subject).not.toMatch(/band|network|hardship|lapsed|standing/i)
    for (const body of [mail.html, mail.text]) {
      expect(body).not.toMatch(/undefined|\[object|NaN|Invalid Date/)
      expect(body).not.toMatch(/<img|utm_/)
    }
    expect(mail.html).not.toContain('<b>Dixon</b>')
    expect(mail.text.length).toBeGreaterThan(80)
    if (mail.html.includes('nell.example/a'))
      expect(mail.text).toContain('https://nell.example/a?b=1&c=2')
  },
)

test('a subject says what to do by when, and of what last', () => {
  const motion = { ...props, number: 14, closesAt: '2025-12-05T17:00:00.000Z' }
  expect(voteCalled.subject(motion)).toBe('Vote by Friday 5 December: Motion 14, Warm homes')
  const atMidnight = { ...motion, closesAt: '2025-12-06T00:00:00.000Z' }
  expect(voteCalled.subject(atMidnight)).toBe('Vote by Friday 5 December: Motion 14, Warm homes')
  expect(ballotPapersReady.subject(motion)).toBe(
    'Collect your ballot paper by Friday 5 December at 5pm: Warm homes',
  )
  expect(ballotPapersReady.subject(atMidnight)).toBe(
    'Collect your ballot paper by Friday 5 December at midnight: Warm homes',
  )
})
