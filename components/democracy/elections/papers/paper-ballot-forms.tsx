import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'

type Act = { slug: string; action: FormAction }

export function RequestPaperForm({ slug, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <TextField
        name="number"
        label="Membership number"
        hint="Of a member who cannot vote on a device, and has not collected a ballot paper. Once marked, they cannot collect one here."
        width={10}
      />
      <SubmitButton>Send to a second officer</SubmitButton>
    </Form>
  )
}

type Order = Act & { orderId: string; member: string; proposer: string }

export function ConfirmPaperRequestForm({ slug, orderId, member, proposer, action }: Order) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <Hidden name="orderId" value={orderId} />
      <p>{`${proposer} asks for this.`}</p>
      <SubmitButton>{`Mark ${member} as voting on paper`}</SubmitButton>
    </Form>
  )
}

type TakeOut = Act & { paperId: string; how: 'withdraw' | 'strike'; paper: string }

/** A paper that nobody confirmed yet leaves the list: typed wrongly, or not there. */
export function RemovePaperBallotForm({ slug, paperId, how, paper, action }: TakeOut) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <Hidden name="paperId" value={paperId} />
      <Hidden name="how" value={how} />
      <SubmitButton>{how === 'withdraw' ? `Withdraw ${paper}` : `Reject ${paper}`}</SubmitButton>
    </Form>
  )
}

type Contests = { id: string; title: string; candidates: { number: number; name: string }[] }[]

/** What a paper says, typed once by each of two people. */
export function PaperBallotForm({
  slug,
  paperId,
  contests,
  action,
}: Act & { paperId?: string; contests: Contests }) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      {paperId && <Hidden name="paperId" value={paperId} />}
      {contests.map(({ id, title, candidates }) => (
        <TextField
          key={id}
          name={`rank-${id}`}
          label={title}
          hint={`Candidates’ numbers in the voter’s order, like 2, 1, 3. Leave it blank if the paper is blank. ${candidates
            .map(({ number, name }) => `${number} ${isolateName(name)}`)
            .join(', ')}.`}
          width={20}
        />
      ))}
      <SubmitButton>{paperId ? 'Confirm this ballot' : 'Enter this ballot'}</SubmitButton>
    </Form>
  )
}
