import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'
import type { Waits } from '@/lib/people/officers/proposal-time'

type Props = {
  sharing: {
    id: string
    person: string
    holder: string
    agreed: boolean
    inForce: boolean
    waits: Waits
    mayAnswer: boolean
    mayConfirm: boolean
  }
  /** The record it is shown on; members see it on their own page. */
  number?: number
  answer?: FormAction
  confirm?: FormAction
  end: FormAction
}

/** An email address that two people share or are to share: how far it is, and what each can do about it. */
export function SharingNotice({ sharing, number, answer, confirm, end }: Props) {
  const { id, person, holder, agreed, inForce, mayAnswer, mayConfirm } = sharing
  const about = (
    <>
      <Hidden name="shareId" value={id} />
      {number !== undefined && <Hidden name="number" value={number} />}
    </>
  )
  return (
    <Notice title={inForce ? 'A shared email address' : 'Someone asks to share an email address'}>
      <p>
        <Name>{person}</Name> {inForce ? 'gets' : 'would get'} our emails at the address of{' '}
        <Name>{holder}</Name>. Anyone who reads that mailbox can {inForce ? '' : 'then '}sign in as
        either of them, read everything and act for both.{' '}
        {!inForce &&
          (agreed
            ? 'A second officer has to confirm it.'
            : 'The person whose address it is has not answered yet.')}
      </p>
      {!inForce && <WaitsUntil {...sharing.waits} />}
      {answer && mayAnswer ? (
        <>
          <Form action={answer}>
            {about}
            <Hidden name="answer" value="yes" />
            <SubmitButton variant="secondary">Yes, share my address</SubmitButton>
          </Form>
          <Form action={answer}>
            {about}
            <Hidden name="answer" value="no" />
            <SubmitButton variant="plain">No, do not share it</SubmitButton>
          </Form>
        </>
      ) : (
        <>
          {confirm && mayConfirm && (
            <>
              <p>
                Another officer asked for it. Before you confirm it, speak to <Name>{person}</Name>:
                they have to want it themselves.
              </p>
              <Form action={confirm}>
                {about}
                <SubmitButton variant="secondary">Confirm that they share it</SubmitButton>
              </Form>
            </>
          )}
          <Form action={end}>
            {about}
            <SubmitButton variant="plain">
              {inForce ? 'Stop sharing this address' : 'Cancel this request'}
            </SubmitButton>
          </Form>
        </>
      )}
    </Notice>
  )
}
