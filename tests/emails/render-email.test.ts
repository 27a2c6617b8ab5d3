import { expect, test } from 'vitest'
import { emails } from '@/emails/catalogue'
import { ballotPapersReady } from '@/emails/democracy/ballot-papers-ready'
import { voteCalled } from '@/emails/democracy/vote-called'
import { paymentReceived } from '@/emails/money/payment-received'
import { referenceThanks } from '@/emails/people/reference-thanks'
import { renderEmail } from '@/emails/render-email'
import { emailProps } from '@/tests/support/email-props'

test.each(emails.map((email) => [email.name, email] as const))(
  '%s reads well as HTML and as text',
  async (_name, email) => {
    const mail = await renderEmail(email, emailProps as never)
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

const layla = 'ليلى حداد'
const theirs = Object.fromEntries(
  Object.entries(emailProps).map(([prop, value]) =>
    /^(name|holder|member|colleague|preparedBy|confirmedBy|returningOfficer|\w+Name)$/.test(prop)
      ? [prop, layla]
      : [prop, value],
  ),
)

test.each(emails.map((email) => [email.name, email] as const))(
  '%s lets a name from right to left turn nothing around but itself',
  async (_name, email) => {
    const props = { ...theirs, referees: [layla, layla] }
    const mail = await renderEmail(email, props as never)
    if (email.greets) expect(mail.text).toContain(`Dear \u2068${layla}\u2069,`)
    for (const part of [mail.subject, mail.html, mail.text])
      expect(part.replaceAll(`\u2068${layla}\u2069`, '')).not.toContain(layla)
  },
)

test('a subject says what to do by when, and of what last', () => {
  const motion = { ...emailProps, number: 14, closesAt: '2025-12-05T17:00:00.000Z' }
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

test('a receipt names the next payment by its own amount, also where the dues have changed since', async () => {
  const { text } = await renderEmail(paymentReceived, { ...emailProps, nextPence: 500 })
  expect(text).toContain('We received £3')
  expect(text).toContain('The next payment of £5 is due')
})

test('an answer to a request for a reference is open to all who may read it, and the email names them', async () => {
  const { text } = await renderEmail(referenceThanks, { ...emailProps, given: false })
  expect(text).toContain('Only the Co-Chairs and the Membership Secretary can see your answer')
})
