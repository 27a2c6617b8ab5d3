import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  vote: { id: string; words: string; roll: number }
  /** The count that is asked for, and whether this teller has written it. */
  round: number
  written: boolean
  count: FormAction
}

/** What a teller writes down: each for themselves. */
export function HandCountForm({ number, vote, round, written, count }: Props) {
  if (written)
    return (
      <Notice title="Your figures are written down">
        When the other teller has written the same, the vote is closed. Everyone sees the figures
        once the result is declared. If theirs are different, you both count again.
      </Notice>
    )
  return (
    <Form action={count} className="form border-3 border-ink bg-card p-4">
      <h2 className="text-xl">You are a teller</h2>
      {round > 1 && (
        <Notice kind="warning" title="Count again">
          You and the other teller had different figures.
        </Notice>
      )}
      <p>
        {`${vote.words}. ${vote.roll} can vote. Count the hands yourself, without asking the other teller.`}
      </p>
      <Hidden name="number" value={number} />
      <input type="hidden" name="voteId" value={vote.id} />
      <Hidden name="round" value={round} />
      {fields.map(({ name, label }) => (
        <TextField key={name} name={name} label={label} inputMode="numeric" width={4} />
      ))}
      <SubmitButton>Write down these figures</SubmitButton>
    </Form>
  )
}

const fields = [
  { name: 'for', label: 'Hands for' },
  { name: 'against', label: 'Hands against' },
  { name: 'abstained', label: 'Hands for abstaining' },
] as const
