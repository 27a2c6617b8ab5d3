import { expect, test } from 'vitest'
import { emails } from '@/emails/catalogue'
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
