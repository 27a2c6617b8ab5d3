import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Columns } from '@/components/layout/columns'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ApplicationFlags } from '@/components/membership/join/application-flags'
import { QuestionList } from '@/components/membership/join/question-list'
import { SubmittedAnswers } from '@/components/membership/join/submitted-answers'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { ApplicationDecision } from './decision'
import { ApplicationHistory } from './history'
import { References } from './references'

const successMessages = {
  taken: 'You are now handling this application.',
  released: 'You have returned this application to the queue.',
  accepted: 'Reference accepted.',
  refused: 'We have asked the applicant to name another referee.',
  matched: 'We have asked the member for a reference.',
  approve: 'Application approved.',
  return: 'We have emailed your question to the applicant.',
  decline: 'Application declined. We have emailed your reason to the applicant.',
}

export const metadata: Metadata = { title: 'Application' }

export default async function Application(props: PageProps<'/desk/applications/[number]'>) {
  const { number } = await props.params
  const { done, show } = await props.searchParams
  const path = `/desk/applications/${number}`
  const { officer, refused } = await requireOfficer(path)
  if (!officer) return refused
  if (!/^\d{1,9}$/.test(number) || !can(officer, 'application.list')) return <PageNotFound />
  const found = await readApplicationAtDesk(officer, {
    number: Number(number),
    dateOfBirth: show === 'date-of-birth',
  })
  if (!found) return <PageNotFound />
  const frame = {
    title: <Name instead="Name erased">{found.applicant.name}</Name>,
    eyebrow: `Application ${number}`,
    back: <BackLink href="/desk/applications">Applications</BackLink>,
  }
  if (found.own) {
    return (
      <Page {...frame}>
        <Notice kind="conflict" title="This is your own application">
          {refusals['own-case']}
        </Notice>
      </Page>
    )
  }
  return (
    <Page {...frame} wide>
      <SuccessMessage messages={successMessages} done={done} />
      <ApplicationFlags {...found} />
      <References found={found} />
      <section>
        <Columns>
          <div className="flow">
            <ApplicationDecision found={found} />
            <QuestionList questions={found.questions} />
            <SubmittedAnswers {...found} openDateOfBirth={`${path}?show=date-of-birth` as Route} />
          </div>
          <ApplicationHistory found={found} officer={officer} />
        </Columns>
      </section>
    </Page>
  )
}
