import type { Route } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { RailLinks } from '@/components/layout/rail-links'
import { Details } from '@/components/ui/details'
import type { ApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { answerForApplicantAction, withdrawForApplicantAction } from './actions'

/** What an officer does for somebody who applied on paper and says it by phone or letter. */
export function ForApplicant({ found }: { found: ApplicationAtDesk }) {
  const { application, mayActFor, references } = found
  const { id, number, state } = application
  if (!mayActFor || !['submitted', 'returned'].includes(state)) return null
  const path = `/desk/applications/${number}`
  const replaceable = references.filter(
    ({ replacedAt, condition }) => !replacedAt && ['to-replace', 'waiting'].includes(condition),
  )
  const links = [
    { href: `${path}/correct/about-you`, label: 'Correct name, date of birth or contact details' },
    { href: `${path}/correct/labour-movement`, label: 'Correct where they live or organise' },
    { href: `${path}/correct/dues`, label: 'Correct the dues' },
    ...replaceable.map(({ id, place }) => ({
      href: `${path}/referee/${id}/for-applicant`,
      label: `Name another ${place}`,
    })),
  ]
  const whose = (
    <>
      <Hidden name="applicationId" value={id} />
      <Hidden name="number" value={number} />
    </>
  )
  return (
    <section className="flow">
      <h2>For the applicant</h2>
      <p>
        They applied on paper, so you can do this when they ask you by phone or letter. Whoever does
        cannot decide the application.
      </p>
      {state === 'returned' && (
        <Form action={answerForApplicantAction}>
          {whose}
          <TextArea
            name="answer"
            label="What they answered"
            hint="In their own words."
            limit={{ characters: 3000 }}
          />
          <SubmitButton variant="secondary">Save their answer</SubmitButton>
        </Form>
      )}
      <RailLinks links={links.map((link) => ({ ...link, href: link.href as Route }))} />
      <Details summary="They have changed their mind">
        <Form action={withdrawForApplicantAction}>
          {whose}
          <SubmitButton variant="warning">Withdraw the application</SubmitButton>
        </Form>
      </Details>
    </section>
  )
}
