import type { Route } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  reference: { id: string; state: string; refereeId: string | null; acceptedAt: Date | null }
  accept: FormAction
}

/** Accept this reference, find out who was meant, or ask the applicant for someone else. */
export function ReferenceActions({ number, reference, accept }: Props) {
  const page = `/desk/applications/${number}/referee/${reference.id}`
  return (
    <div className="flex flex-wrap items-center gap-5">
      {reference.state === 'given' && !reference.acceptedAt && (
        <Form action={accept}>
          <Hidden name="number" value={number} />
          <Hidden name="referenceId" value={reference.id} />
          <SubmitButton>Accept this reference</SubmitButton>
        </Form>
      )}
      {!reference.refereeId && <ButtonLink href={page as Route}>Find the member</ButtonLink>}
      <ButtonLink href={`${page}/another` as Route} variant="plain">
        Ask for another referee
      </ButtonLink>
    </div>
  )
}
