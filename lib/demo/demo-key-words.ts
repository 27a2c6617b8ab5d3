import 'server-only'
import { cast, type Slug } from '@/lib/demo/cast'
import { demoKeyHolders, demoReturningOfficer } from '@/lib/demo/key-holders'

const inDemo = (slug: Slug) => ({
  name: cast.find((one) => one.slug === slug)!.name,
  signInPath: `/demo/sign-in/${slug}`,
})

/** The election that is open in the demo: who votes in it, who runs it, and what its three key-holders have on paper. */
export const demoElection = {
  voter: inDemo('ellie'),
  officer: inDemo(demoReturningOfficer),
  second: inDemo('tom'),
  holders: demoKeyHolders.map(({ slug, words }) => ({ ...inDemo(slug), words })),
}
