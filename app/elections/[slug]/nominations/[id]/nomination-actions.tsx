import { rejectNominationAction } from '@/app/desk/elections/[slug]/actions'
import {
  BackNominationForm,
  SupportNominationForm,
} from '@/components/democracy/elections/nominations/nomination-forms'
import { PhotoForm } from '@/components/democracy/elections/nominations/photo-form'
import { RejectForm } from '@/components/democracy/elections/nominations/reject-form'
import {
  WithdrawAsCandidateForm,
  WithdrawAsProposerForm,
} from '@/components/democracy/elections/nominations/withdraw-forms'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { NominationView } from '@/lib/democracy/elections/nominations/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { refusalNamed } from '@/lib/kernel/refusals'
import {
  backNominationAction,
  removePhotoAction,
  secondNominationAction,
  withdrawAsCandidateAction,
  withdrawAsProposerAction,
} from '../../actions'

/** What this viewer can do about a nomination now. */
export function NominationActions({
  nomination,
  problem,
}: {
  nomination: NominationView
  problem: unknown
}) {
  const { id, slug, acceptedAt, missing } = nomination
  const here = `/elections/${slug}/nominations/${id}` as const
  return (
    <>
      {nomination.maySupport && (
        <SupportNominationForm
          id={id}
          action={secondNominationAction}
          as={missing.includes('proposer') ? 'proposer' : 'seconder'}
        />
      )}
      {nomination.backFor.map((group) => (
        <BackNominationForm key={group} id={id} action={backNominationAction} group={group} />
      ))}
      {nomination.mayAccept && (
        <p>
          <ButtonLink href={`${here}/accept`} variant={acceptedAt ? 'secondary' : 'primary'}>
            {toAccept(nomination)}
          </ButtonLink>
        </p>
      )}
      {nomination.mayAccept && acceptedAt && (
        <PhotoForm
          address={`${here}/photo`}
          problem={refusalNamed(problem)}
          label={nomination.outside ? 'Photo of them' : 'Photo of you'}
        />
      )}
      {nomination.mayAccept && nomination.photoAlt && (
        <Form action={removePhotoAction}>
          <Hidden name="nominationId" value={id} />
          <SubmitButton variant="plain">Remove the photo</SubmitButton>
        </Form>
      )}
      {nomination.mayTakeBack && (
        <WithdrawAsProposerForm id={id} action={withdrawAsProposerAction} />
      )}
      {nomination.mayWithdraw && (
        <WithdrawAsCandidateForm
          id={id}
          action={withdrawAsCandidateAction}
          until={momentInWords(nomination.withdrawalsUntil)}
          outside={nomination.outside}
        />
      )}
      {nomination.mayRefuse && <RejectForm id={id} action={rejectNominationAction} />}
    </>
  )
}

function toAccept({ acceptedAt, outside }: NominationView) {
  if (outside) return acceptedAt ? 'Change their statement' : 'Write their statement'
  return acceptedAt ? 'Change your statement' : 'Accept the nomination'
}
