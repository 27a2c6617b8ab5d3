import type { Metadata } from 'next'
import { CallForm } from '@/components/democracy/elections/calling/call-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { beginForm } from '@/lib/democracy/elections/calling/forms'
import { inBoxes, moments, startingOn } from '@/lib/democracy/elections/calling/timetable'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { callElectionAction } from './actions'
import { StartElectionForm } from './start-election-form'

export const metadata: Metadata = { title: 'Call an election' }

export default async function NewElection({ searchParams }: PageProps<'/desk/elections/new'>) {
  const { officer, refused } = await requireOfficer('/desk/elections/new')
  if (!officer) return refused
  const refusal = refusalOf(officer, 'election.call')
  const asked = await searchParams
  const begun = beginForm.safeParse(asked)
  const begins = begun.success ? begun.data : undefined
  const tomorrow = dateOf(addDays(now(), 1))
  const soon = inBoxes(addDays(now(), 7))
  const startsOn = begins?.startsOn && begins.startsOn >= tomorrow ? begins.startsOn : undefined
  const back = <BackLink href={'/desk/elections'}>Elections</BackLink>
  if (refusal) {
    return (
      <Page title="Call an election" back={back}>
        <Notice>{refusals[refusal]}</Notice>
      </Page>
    )
  }
  if (!begins || !startsOn || startsOn > dateOf(addDays(now(), 300))) {
    return (
      <Page title="Call an election" back={back}>
        {begun.success && <Notice kind="warning">Enter a real date, tomorrow or later.</Notice>}
        <StartElectionForm start={soon} kind={begins?.kind ?? 'officers'} />
      </Page>
    )
  }
  const dates = startingOn(startsOn)
  const boxes = moments.map((moment) => [moment, inBoxes(dates[moment])] as const)
  const year = dateOf(dates.closesAt).slice(0, 4)
  return (
    <Page title="Call an election" back={back}>
      <CallForm
        id={newId()}
        kind={begins.kind}
        title={begins.kind === 'officers' ? `Election of officers ${year}` : ''}
        dates={
          Object.fromEntries(boxes) as Record<(typeof moments)[number], ReturnType<typeof inBoxes>>
        }
        term={inBoxes(addDays(dates.challengesUntil, 1))}
        call={callElectionAction}
      />
    </Page>
  )
}
