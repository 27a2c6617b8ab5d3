import type { Route } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  referenceId: string
  /** What may be done with it as it stands. */
  acceptable: boolean
  findMember?: Route
  accept: FormAction
  refuse: FormAction
}

/** Accept this reference, find out who was meant, or ask the applicant for somebody else. */
export function ReferenceActs({ number, referenceId, acceptable, ...props }: Props) {
  return (
    <>
      {acceptable && (
        <Form action={props.accept}>
          <Hidden name="number" value={number} />
          <Hidden name="referenceId" value={referenceId} />
          <SubmitButton>Accept this reference</SubmitButton>
        </Form>
      )}
      {props.findMember && <ButtonLink href={props.findMember}>Find the member</ButtonLink>}
      <Details summary="Ask for another referee">
        <Form action={props.refuse}>
          <Hidden name="number" value={number} />
          <Hidden name="referenceId" value={referenceId} />
          <TextArea
            name="reason"
            label="Why, for the other officers"
            hint="The applicant is asked to name somebody else, and does not see this."
            rows={3}
          />
          <SubmitButton variant="secondary">Ask for another referee</SubmitButton>
        </Form>
      </Details>
    </>
  )
}
