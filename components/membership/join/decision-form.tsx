import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  applicationId: string
  number: number
  /** What the page says of the application: see `readMark`. */
  mark: string
  /** How many others we have who may be the same person: they stand above. */
  possibleDuplicates: number
  /** Two references have been accepted. */
  ready: boolean
  /** It waits for an answer: it can be declined, and nothing else. */
  returned: boolean
  /** What approval leads to: "They become a member at once". */
  afterApproval: string
  decide: FormAction
}

/** The one form in which an application is decided. */
export function DecisionForm({ applicationId, number, ready, returned, ...props }: Props) {
  const { possibleDuplicates } = props
  const first =
    possibleDuplicates > 0
      ? `First find out whether ${possibleDuplicates === 1 ? 'the possible duplicate above is' : 'one of the possible duplicates above is'} the same person: one person has one vote. `
      : ''
  const approve = { value: 'approve', label: 'Approve', hint: `${first}${props.afterApproval}` }
  const ask = {
    value: 'return',
    label: 'Return with a question',
    content: (
      <TextArea
        name="question"
        label="Your question"
        hint="The applicant will see this."
        rows={4}
      />
    ),
  }
  const decline = {
    value: 'decline',
    label: 'Decline',
    content: (
      <TextArea name="reason" label="The reason" hint="The applicant will see this." rows={4} />
    ),
  }
  return (
    <Form action={props.decide} decides>
      <Hidden name="applicationId" value={applicationId} />
      <Hidden name="number" value={number} />
      <Hidden name="seen" value={props.mark} />
      <RadioGroup
        name="decision"
        legend="Your decision"
        size="large"
        hint={
          returned
            ? 'The applicant has not answered the question yet.'
            : !ready && 'You can approve once two references have been accepted.'
        }
        options={[...(ready && !returned ? [approve] : []), ...(returned ? [] : [ask]), decline]}
      />
      <SubmitButton>Confirm your decision</SubmitButton>
    </Form>
  )
}
