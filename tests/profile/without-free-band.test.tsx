import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { emailProps } from '@/tests/support/email-props'

// Another group's profile, from which its only free band is taken.
vi.mock('@/lib/profile', async () => {
  const { profile } = await import('./second/profile')
  const { ieuenctid: _, ...bands } = profile.bands
  return { profile: { ...profile, bands } }
})

const { bands, freeBand, organisation, paidBands } = await import('@/lib/organisation')
const { refusals } = await import('@/lib/kernel/refusals')
const { questions } = await import('@/app/(public)/faq/questions')
const { PriceList } = await import('@/components/front-page/price-list')
const { LeaveMembership } = await import('@/components/membership/leaving/leave-membership')
const { MoveToFreeBand } = await import('@/components/money/subscriptions/move-to-free-band')
const { dues } = await import('@/lib/membership/join/sections/dues')
const { renderEmail } = await import('@/emails/render-email')
const { emails } = await import('@/emails/catalogue')

test('every band is paid', () => {
  expect(freeBand).toBeUndefined()
  expect(paidBands).toEqual(bands)
  expect(bands).toContain(organisation.usualBand)
  expect(dues.safeParse({ band: 'ieuenctid' }).success).toBe(false)
})

/** What pages and emails would say of a band that there is not. */
const spoken = /undefined|null|\bfree\b|youth|kept out by the cost/i

function html(page: ReactNode) {
  return renderToStaticMarkup(page).replace(/<script>.*?<\/script>/g, '')
}

test('no refusal, question or button speaks of a free band', () => {
  const act = async () => ({ errors: {}, values: {} })
  const said = [
    ...Object.values(refusals),
    ...questions.map(({ answer }) => html(answer)),
    html(<PriceList />),
    html(<LeaveMembership number={1} offices={[]} pays leave={act} />),
  ]
  expect(said.filter((words) => spoken.test(words))).toEqual([])
  expect(html(<MoveToFreeBand moveToFree={act} />)).toBe('')
})

test('no email does, but for the one about moving there', async () => {
  const others = Object.values(emails).filter(({ name }) => name !== 'moved-to-free-band')
  for (const email of others) {
    const { subject, text } = await renderEmail(email, emailProps as never)
    expect(`${subject} ${text}`, email.name).not.toMatch(spoken)
  }
})
