import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ButtonRow } from '@/components/forms/button-row'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { AcceptIntroductionForm } from '@/components/people/networks/accept-introduction-form'
import { NetworkMemberLine } from '@/components/people/networks/network-member-line'
import { Notice } from '@/components/ui/notice'
import { dayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { getIntroductionToAnswer } from '@/lib/people/networks/read-introductions'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { acceptIntroductionAction, declineIntroductionAction } from '../../actions'

export const metadata: Metadata = { title: 'A request to be put in touch' }

export default async function AnswerIntroductionPage({
  params,
}: PageProps<'/membership/networks/answer/[id]'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/networks')
  const request = await getIntroductionToAnswer(person, (await params).id)
  if (!request) return <PageNotFound />
  const { offers } = request
  const offered = [offers.email && 'their email address', offers.phone && 'their phone number']
  return (
    <Page
      title="A request to be put in touch"
      eyebrow={organisation.networks[request.network].name}
      lead="Say yes, say no, or leave it. We only tell them if you say yes."
      back={<BackLink href="/membership/networks">Your networks</BackLink>}
    >
      <NetworkMemberLine member={request} />
      <blockquote className="border-rule-strong border-l-4 pl-5">
        <p className="whitespace-pre-line break-words">
          <bdi>{request.note}</bdi>
        </p>
      </blockquote>
      <p>
        Asked on {dayInWords(request.askedAt)}. If you say yes, you get{' '}
        {offered.filter(Boolean).join(' and ') || 'nothing but their name'}.
      </p>
      <section aria-labelledby="yes" className="flow">
        <SectionHeading id="yes">Say yes</SectionHeading>
        {request.has.length > 0 ? (
          <AcceptIntroductionForm
            action={acceptIntroductionAction}
            introductionId={request.id}
            has={request.has}
          />
        ) : (
          <Notice>{refusals['network.nothing-to-share']}</Notice>
        )}
      </section>
      <section aria-labelledby="no" className="flow">
        <SectionHeading id="no">Say no</SectionHeading>
        <Form action={declineIntroductionAction}>
          <Hidden name="introductionId" value={request.id} />
          <CheckboxField
            name="block"
            label="No more requests from this member"
            hint="In any network. We do not tell them."
          />
          <ButtonRow>
            <SubmitButton variant="secondary">Decline</SubmitButton>
          </ButtonRow>
        </Form>
      </section>
    </Page>
  )
}
