import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Columns } from '@/components/layout/columns'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ApplicationFlags } from '@/components/membership/join/application-flags'
import { TypedFromPaper } from '@/components/membership/join/paper/typed-from-paper'
import { PossibleDuplicates } from '@/components/membership/join/possible-duplicates'
import { QuestionList } from '@/components/membership/join/question-list'
import { SubmittedAnswers } from '@/components/membership/join/submitted-answers'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { can } from '@/lib/permissions'
import { getApplicantErasure } from '@/lib/records/erasure/read-applicant-erasure'
import { requireOfficer } from '../../require-officer'
import { ApplicationDecision } from './decision'
import { ApplicantErasure } from './erasure'
import { ForApplicant } from './for-applicant'
import { ApplicationHistory } from './history'
import { References } from './references'

const successMessages = {
  typed:
    'Application sent. We have asked the referees who are members. Another officer decides it.',
  corrected: 'Corrected.',
  'answered-for': 'We have the answer. Another officer decides.',
  'withdrawn-for': 'Application withdrawn.',
  'referee-named': 'We have saved the new referee.',
  taken: 'You are now handling this application.',
  released: 'You have returned this application to the queue.',
  accepted: 'Reference accepted.',
  refused: 'We have asked the applicant to name another referee.',
  matched: 'We have asked the member for a reference.',
  approve: 'Application approved.',
  'erasure-proposed': 'Sent to a second officer. Nothing is erased yet.',
  'erasure-declined': 'Declined. Nothing is erased.',
  erased: 'Their details have been erased.',
}

/** A decision reaches whoever has an email address at once; anybody else gets a letter. */
function decidedMessages(email: string | null) {
  return {
    return: email
      ? 'We have emailed your question to the applicant.'
      : 'Your question goes to the applicant as a letter. It waits to be posted.',
    decline: email
      ? 'Application declined. We have emailed your reason to the applicant.'
      : 'Application declined. Your reason goes to the applicant as a letter. It waits to be posted.',
  }
}

export const metadata: Metadata = { title: 'Application' }

export default async function Application(props: PageProps<'/desk/applications/[number]'>) {
  const number = numberInAddress((await props.params).number)
  const { done, show } = await props.searchParams
  const path = `/desk/applications/${number ?? ''}`
  const { officer, refused } = await requireOfficer(path)
  if (!officer) return refused
  if (!number || !can(officer, 'application.list')) return <PageNotFound />
  const found = await readApplicationAtDesk(officer, {
    number,
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
  const erasure = await getApplicantErasure(officer, { personId: found.applicant.id })
  return (
    <Page {...frame} wide>
      <SuccessMessage
        messages={{ ...successMessages, ...decidedMessages(found.applicant.email) }}
        done={done}
      />
      {erasure?.waiting && (
        <ApplicantErasure erasure={erasure} applicationId={found.application.id} number={number} />
      )}
      <TypedFromPaper {...found} />
      <ApplicationFlags {...found} />
      <PossibleDuplicates duplicates={found.duplicates} />
      <References found={found} />
      <section>
        <Columns>
          <div className="flow">
            <ApplicationDecision found={found} />
            <QuestionList questions={found.questions} />
            <ForApplicant found={found} />
            {erasure && !erasure.waiting && (
              <ApplicantErasure
                erasure={erasure}
                applicationId={found.application.id}
                number={number}
              />
            )}
            <SubmittedAnswers {...found} openDateOfBirth={`${path}?show=date-of-birth` as Route} />
          </div>
          <ApplicationHistory found={found} officer={officer} />
        </Columns>
      </section>
    </Page>
  )
}
