import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { MembershipTasks } from '@/components/people/members/membership-tasks'
import { NotYetAMember } from '@/components/people/members/not-yet-a-member'
import { SummaryList } from '@/components/ui/summary-list'
import { listElections } from '@/lib/democracy/elections/read'
import { dayInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { bandInWords, nextInWords, stageInWords } from '@/lib/money/subscriptions/dues-in-words'
import { duesStage } from '@/lib/money/subscriptions/dues-stage'
import { getDues } from '@/lib/money/subscriptions/read'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { ownStanding } from '@/lib/people/members/own-standing'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { electionsTasks } from './elections-tasks'

export const metadata: Metadata = { title: 'Your membership' }

const nothingRuns = { status: 'No dues', wanted: false }

export default async function MembershipPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership')
  const at = now()
  const dues = await getDues(person, person)
  const { member } = person
  if (member?.leftAt && member.standing !== 'expelled') redirect('/membership/leave')
  if (!member) return <NotYetAMember stage={dues && duesStage(dues, at)} />
  return (
    <Page title="Your membership" lead={ownStanding[member.standing]}>
      <SummaryList
        rows={[
          { term: 'Membership number', value: memberNumberInWords(member.number) },
          { term: 'Member since', value: dayInWords(member.joinedAt) },
          { term: 'Band', value: dues ? bandInWords(dues) : 'None' },
          { term: 'Next payment', value: dues ? nextInWords(dues, at) : 'Nothing to pay.' },
        ]}
      />
      <MembershipTasks
        dues={dues ? stageInWords(dues, at) : nothingRuns}
        elections={await electionsTasks(person, await listElections(person))}
      />
    </Page>
  )
}
