import type { Metadata } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { complaintKinds } from '@/lib/membership/complaints/complaint-kinds'
import { mostComplaintCharacters } from '@/lib/membership/complaints/forms'
import { getComplaint } from '@/lib/membership/complaints/read'
import { organisation } from '@/lib/organisation'
import { requireOfficer } from '../../require-officer'
import { answerComplaintAction, closeComplaintAction, keepFromOfficerAction } from './actions'

export const metadata: Metadata = { title: 'Complaint' }

/** Whoever had their details erased meanwhile has no address here any more. */
const successMessages = (reached: boolean) =>
  reached
    ? {
        answered: 'Sent. The person who complained has your answer by email.',
        closed: 'Closed. The person who complained has the reason by email.',
      }
    : {
        answered: 'Kept here. We have deleted the address of the person who complained.',
        closed: 'Closed. We have deleted the address of the person who complained.',
      }

type Props = PageProps<'/desk/complaints/[reference]'>

/** A complaint for an officer whom it does not concern. */
export default async function ComplaintAtDesk({ params, searchParams }: Props) {
  const { reference } = await params
  const { officer, refused } = await requireOfficer(`/desk/complaints/${reference}`)
  if (!officer) return refused
  const complaint = await getComplaint(officer, { reference })
  if (!complaint) return <PageNotFound />
  const { closedAt, answerBy, receivedAt, words, answers, closeReason, mayBeNamed } = complaint
  const forgotten = `Deleted: ${organisation.retention.closedComplaintMonths} months have passed since it was closed, or the person who complained had their details erased`
  return (
    <Page
      title={closedAt ? 'This complaint is closed' : `Answer by ${dayInWords(answerBy)}`}
      eyebrow={
        <>
          Complaint <span className="code">{reference}</span>
        </>
      }
      back={<BackLink href="/desk/complaints">Complaints</BackLink>}
      wide
      rail={
        <Rail label="About this complaint">
          <RailSection title="This complaint">
            <RailFacts
              facts={[
                { term: 'From', value: <Name instead="Name deleted">{complaint.name ?? ''}</Name> },
                { term: 'Email', value: complaint.email ?? 'Deleted' },
                { term: 'About', value: complaintKinds[complaint.kind] },
                { term: 'Received', value: dayInWords(receivedAt) },
                { term: 'May be named to a member', value: mayBeNamed ? 'Yes' : 'No' },
                ...(closedAt ? [{ term: 'Closed', value: dayInWords(closedAt) }] : []),
              ]}
            />
            <p className="text-ink-soft">That you read this is logged.</p>
          </RailSection>
          {!closedAt && (
            <RailSection title="A case about a member" acts>
              <Link href={`/desk/cases/new?${new URLSearchParams({ complaint: reference })}`}>
                Propose a case from this complaint
              </Link>
            </RailSection>
          )}
          {!closedAt && (
            <RailSection title="Who it is kept from" acts>
              <Details summary="Keep it from an officer">
                <p>
                  If it names an officer who was not ticked, or you are too close to it yourself. It
                  cannot be undone.
                </p>
                <Form action={keepFromOfficerAction}>
                  <Hidden name="reference" value={reference} />
                  <SelectField
                    name="termId"
                    label="Officer"
                    options={complaint.officers.map(({ termId, name }) => ({
                      value: termId,
                      label: isolateName(name),
                    }))}
                    placeholder="Choose an officer"
                  />
                  <SubmitButton variant="secondary">Keep it from them</SubmitButton>
                </Form>
              </Details>
            </RailSection>
          )}
        </Rail>
      }
    >
      <SuccessMessage
        messages={successMessages(complaint.email !== undefined)}
        done={(await searchParams).done}
      />
      <section aria-labelledby="words" className="flow">
        <SectionHeading id="words">What they wrote</SectionHeading>
        <p className="whitespace-pre-wrap break-words">{words ?? forgotten}</p>
      </section>
      {answers.length > 0 && (
        <section aria-labelledby="answers" className="flow">
          <SectionHeading id="answers">What we answered</SectionHeading>
          {answers.map((answer) => (
            <div key={answer.id}>
              <p className="font-bold">
                <Name instead="An officer">{answer.by}</Name>, {dayInWords(answer.at)}
              </p>
              <p className="whitespace-pre-wrap break-words">{answer.words ?? forgotten}</p>
            </div>
          ))}
        </section>
      )}
      {closedAt && (
        <section aria-labelledby="reason" className="flow">
          <SectionHeading id="reason">Why it was closed</SectionHeading>
          <p className="whitespace-pre-wrap break-words">{closeReason ?? forgotten}</p>
        </section>
      )}
      {!closedAt && (
        <section aria-labelledby="answer" className="flow">
          <SectionHeading id="answer">Answer it</SectionHeading>
          <Form action={answerComplaintAction}>
            <Hidden name="reference" value={reference} />
            <TextArea
              name="words"
              label="Your answer"
              hint={`${complaint.email ? 'They get these words by email, without your name.' : 'We have deleted their address, so nobody gets these words.'} The complaint stays open.`}
              limit={{ characters: mostComplaintCharacters }}
            />
            <SubmitButton>Email this answer</SubmitButton>
          </Form>
          <Details summary="Close this complaint">
            <Form action={closeComplaintAction}>
              <Hidden name="reference" value={reference} />
              <TextArea
                name="words"
                label="The reason"
                hint={`What you considered, and what you will do.${complaint.email ? ' They get these words by email.' : ''}`}
                limit={{ characters: mostComplaintCharacters }}
              />
              <SubmitButton variant="secondary">Close it with this reason</SubmitButton>
            </Form>
          </Details>
        </section>
      )}
    </Page>
  )
}
