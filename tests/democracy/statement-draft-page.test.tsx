import '@/tests/support/database'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { acceptNominationAction, discardStatementDraftAction } from '@/app/elections/[slug]/actions'
import AcceptPage from '@/app/elections/[slug]/nominations/[id]/accept/page'
import NominationPage from '@/app/elections/[slug]/nominations/[id]/page'
import { getDraft } from '@/lib/democracy/drafts/read'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { freezeClock } from '@/lib/kernel/clock'
import { untouched } from '@/lib/kernel/forms'
import { aCalledElection, dates, theElectors } from '@/tests/support/elections/called-election'

const asking = vi.hoisted(() => vi.fn())
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('@/lib/people/sign-in/viewer', () => ({ viewer: asking, personSignedIn: asking }))

test('a statement is saved unfinished, continued with what was typed, and discarded', async () => {
  const { ada, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  freezeClock(dates.nominationsOpenAt)
  const { id } = await nominate(ben, { contestId, candidate: ada.member!.number })
  asking.mockImplementation(async () => ada)
  const at = { params: Promise.resolve({ slug, id }), searchParams: Promise.resolve({}) }
  const shows = async (page: typeof AcceptPage | typeof NominationPage) =>
    renderToStaticMarkup(await page(at as never))
  const sends = async (action: typeof acceptNominationAction, fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return action(untouched, form).catch(({ digest }) => digest)
  }

  expect(await shows(NominationPage)).not.toContain('You have a draft')
  const seen = /name="seen" value="(\w+)"/.exec(await shows(AcceptPage))![1]!
  const kept = { nominationId: id, seen, statement: 'I would count', 'declare-women': 'name' }
  expect(await sends(acceptNominationAction, { ...kept, wording: '2', step: 'keep' })).toContain(
    'done=kept',
  )
  expect(await shows(NominationPage)).toContain('You have a draft of this statement')
  const form = await shows(AcceptPage)
  expect(form).toContain('I would count</textarea>')
  expect(form).toMatch(/value="name" selected=""/)
  // What was declared is kept; that they agree to how it is used is theirs to tick again.
  expect(form).not.toMatch(/name="wording"[^>]*checked/)
  expect(form).toContain('Only you can see your drafts. We delete one 3 months after')

  expect(await sends(discardStatementDraftAction, { nominationId: id, slug })).toContain(
    'done=discarded',
  )
  expect(await getDraft(ada, 'statement', id)).toBeUndefined()
})
