import { kindWordings } from '@/components/democracy/motions/motion-labels'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  /** The draft’s id: sent twice it is one draft. */
  id: string
  /** "Monday 4 April 2027", the first day on which such a ballot can close. */
  closes: string
  start: FormAction
}

/** What a meeting gets that wants a secret ballot, and what it does not get. */
export function SecretBallotForm({ number, id, closes, start }: Props) {
  return (
    <Details summary="The meeting wants a secret ballot">
      <Form action={start}>
        <Hidden name="number" value={number} />
        <input type="hidden" name="id" value={id} />
        <p>
          {`A secret ballot cannot be taken within a meeting. Candidates are nominated, key-holders make their keys, and members collect their ballot papers before voting opens, so that nobody can tie a ballot to a member. By our rules it closes on ${closes} at the earliest.`}
        </p>
        <p>
          It is for choosing people. Everyone with a vote is on its roll, not only those who are
          here.
        </p>
        <p>{`On a motion the most private vote is a confidential one. ${kindWordings.confidential}`}</p>
        <SubmitButton variant="secondary">Start a draft with the earliest dates</SubmitButton>
      </Form>
    </Details>
  )
}
