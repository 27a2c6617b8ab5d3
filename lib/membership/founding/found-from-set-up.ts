import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { foundOrganisation } from './found-organisation'
import { foundersFile } from './founders'
import { founderListMark, lockSetUp, withoutId } from './lock-set-up'

/**
 * The first day, by whoever sets up the site: what `npm run found` does, with those who were named. `seen` is the list that was on
 * the page, so that nobody founds with a name that another tab has added since.
 */
export const foundFromSetUp = verb(
  'set-up.found',
  { subject: lockSetUp },
  async (work, { foundedAt, founders }, { seen }: { seen: string }) => {
    if (foundedAt) throw new Refusal('organisation.founded')
    if (founderListMark(founders) !== seen) throw new Refusal('moved-meanwhile')
    const list = foundersFile.safeParse(founders.map(withoutId))
    if (!list.success) throw new Refusal('bad-request')
    await foundOrganisation.within(work, { founders: list.data })
  },
)
