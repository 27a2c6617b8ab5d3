import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { ApplicationProgress } from '@/components/membership/join/application-progress'
import { DraftTasks } from '@/components/membership/join/draft-tasks'
import { NoApplication } from '@/components/membership/join/no-application'
import { NotYetAMember } from '@/components/people/members/not-yet-a-member'
import { now } from '@/lib/kernel/clock'
import { getMyApplication } from '@/lib/membership/join/read'
import { belongs } from '@/lib/membership/join/stage'
import { duesStage } from '@/lib/money/subscriptions/dues-stage'
import { getDues } from '@/lib/money/subscriptions/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { isSupporter } from '@/lib/people/supporters/read'
import { answerQuestionAction, beginApplicationAction, nameOtherRefereeAction } from './actions'

export const metadata: Metadata = { title: 'Your application' }

export default async function Application({ searchParams }: PageProps<'/join/application'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/join/application')
  const application = await getMyApplication(person)
  const stage = application?.stage ?? 'over'
  if (!application || stage === 'over') {
    return (
      <NoApplication
        member={belongs(person)}
        lapsed={person.member?.standing === 'lapsed'}
        supporter={await isSupporter(person)}
        begin={beginApplicationAction}
      />
    )
  }
  const dues = stage === 'dues-to-pay' ? await getDues(person, person) : undefined
  if (dues && duesStage(dues, now()) === 'on-its-way') return <NotYetAMember stage="on-its-way" />
  if (stage === 'draft') {
    return (
      <Page eyebrow="Apply to join" title="Your application">
        <DraftTasks draft={application.answers} />
      </Page>
    )
  }
  return (
    <ApplicationProgress
      stage={stage}
      application={application}
      done={(await searchParams).done}
      actions={{
        answer: answerQuestionAction,
        begin: beginApplicationAction,
        nameOtherReferee: nameOtherRefereeAction,
      }}
    />
  )
}
