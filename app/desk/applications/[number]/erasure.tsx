import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { OpenEnding } from '@/components/membership/leaving/open-ending'
import { Details } from '@/components/ui/details'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { endingKinds } from '@/lib/membership/leaving/endings'
import type { getApplicantErasure } from '@/lib/records/erasure/read-applicant-erasure'
import {
  confirmApplicantErasureAction,
  declineApplicantErasureAction,
  recordApplicantErasureAction,
} from './actions'

type Props = {
  erasure: NonNullable<Awaited<ReturnType<typeof getApplicantErasure>>>
  applicationId: string
  number: number
}

/** For an applicant without an email address, who cannot have their details erased here: one officer records their letter, another confirms. */
export function ApplicantErasure({ erasure, applicationId, number }: Props) {
  const { waiting, possible } = erasure
  if (waiting) {
    return (
      <OpenEnding
        ending={{
          ...waiting,
          what: endingKinds[waiting.kind].toLowerCase(),
          on: inWords(dateOf(waiting.proposedAt)),
        }}
        number={number}
        erases="applicant"
        confirm={confirmApplicantErasureAction}
        decline={declineApplicantErasureAction}
      />
    )
  }
  if (!possible) return null
  return (
    <Details summary="They asked by letter to have their details erased">
      <p>
        Make sure the letter is from them. A second officer has to confirm it. While it waits, there
        is a letter to print here that tells them it is done. After that we have no address to write
        to.
      </p>
      <Form action={recordApplicantErasureAction}>
        <Hidden name="applicationId" value={applicationId} />
        <Hidden name="number" value={number} />
        <SubmitButton variant="warning">Send to a second officer</SubmitButton>
      </Form>
    </Details>
  )
}
