import 'server-only'
import { cast, type Slug } from '@/lib/demo/cast'
import { demoKeyHolders, demoReturningOfficer } from '@/lib/demo/key-holders'

const nameOf = (slug: Slug) => cast.find((one) => one.slug === slug)!.name

/** The election that is open in the demo: who runs it, and what its three key-holders have on paper. */
export const boxKey = {
  officer: nameOf(demoReturningOfficer),
  holders: demoKeyHolders.map(({ slug, share }) => ({ name: nameOf(slug), share })),
}
