import type { Metadata, Route } from 'next'
import { cache } from 'react'
import { ElectionList } from '@/components/democracy/elections/election-list'
import { ElectedBodies } from '@/components/democracy/elections/results/elected-bodies'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { listElections } from '@/lib/democracy/elections/read'
import { listElectedBodies } from '@/lib/democracy/elections/results/read-elected-bodies'
import { viewer } from '@/lib/people/sign-in/viewer'
import { withOutagePage } from '../with-outage-page'
import { electionsHeadline } from './elections-headline'
import { nextElectionDate } from './next-election-date'

const ended = ['declared', 'over', 'cancelled', 'void']

const elections = cache(async () => {
  const all = await listElections(await viewer())
  const entries = all.map((election) => ({
    ...election,
    href: `/elections/${election.slug}` as Route,
    about: nextElectionDate(election),
  }))
  return {
    open: entries.filter(({ phase }) => !ended.includes(phase)),
    over: entries.filter(({ phase }) => ended.includes(phase)),
  }
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: electionsHeadline((await elections()).open) }
}

async function ElectionsPage() {
  const actor = await viewer()
  const { open, over } = await elections()
  return (
    <Page
      eyebrow="Elections"
      title={electionsHeadline(open)}
      wide
      rail={
        <Rail label="About elections">
          <ElectedBodies bodies={await listElectedBodies(actor)} />
          <RailSection title="How we elect">
            <p>
              Members choose our officers, committees and delegates, and who we back, by secret
              ballot. Anyone can recount the votes, unless fewer than 20 members vote.
            </p>
          </RailSection>
        </Rail>
      }
    >
      {open.length === 0 && <p>Members see each election from the day it is called.</p>}
      {open.length > 0 && <ElectionList elections={open} />}
      {over.length > 0 && <h2>Past elections</h2>}
      {over.length > 0 && <ElectionList elections={over} />}
    </Page>
  )
}

export default withOutagePage(ElectionsPage)
