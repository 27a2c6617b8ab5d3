import {
  kindLabels,
  kindWordings,
  majorityLabels,
} from '@/components/democracy/motions/motion-labels'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { longestVoteMinutes, voteInWords } from '@/lib/democracy/meetings/votes/meeting-vote'
import { noneOfThese } from '@/lib/democracy/motions/options/forms'
import {
  hasOptions,
  leastOptions,
  majoritiesInMeetings,
  mostOptions,
} from '@/lib/democracy/motions/states'
import { majoritiesFor, voteKindsAllowed } from '@/lib/democracy/motions/vote-rules'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

type Option = { motion: number; title: string; amendment: number | null; now: boolean }
type Props = { number: number; options: Option[]; put: FormAction }

/** What is put to the vote, how members vote, what majority it takes and how long they have. */
export function PutToVoteForm({ number, options, put }: Props) {
  const now = options.find((option) => option.now)
  const abouts = [
    ...(options.some(({ amendment }) => amendment === null) ? (['motion'] as const) : []),
    ...(options.some(({ amendment }) => amendment !== null) ? (['amendment'] as const) : []),
    'procedure' as const,
  ]
  const allowed = majoritiesInMeetings.filter((one) =>
    abouts.some((about) => majoritiesFor(about).includes(one)),
  )
  const first = now ? (now.amendment === null ? 'motion' : 'amendment') : 'procedure'
  return (
    <Form action={put} className="form">
      <Hidden name="number" value={number} />
      <RadioGroup
        name="what"
        legend="What is put to the vote?"
        options={[
          ...options.map((option) => ({
            value: optionValue(option),
            label: voteInWords({ ...option, question: null }),
          })),
          {
            value: 'procedure',
            label: 'A question about how the meeting is run',
            content: (
              <TextField
                name="question"
                label="The question"
                hint="For example, that we move to the next business"
              />
            ),
          },
        ]}
        defaultValue={now ? optionValue(now) : 'procedure'}
      />
      <RadioGroup
        name="kind"
        legend="How do members vote?"
        options={[
          ...voteKindsAllowed.map((value) => ({
            value,
            label: kindLabels[value],
            hint: `On their phones. ${kindWordings[value]}`,
          })),
          {
            value: 'hands',
            label: kindLabels.hands,
            hint: 'Two tellers count, each without seeing the other’s figures. It takes as long as it takes.',
          },
        ]}
        defaultValue={voteKindsAllowed[0]}
      />
      {allowed.length > 1 ? (
        <RadioGroup
          name="majority"
          legend="What majority does it need?"
          options={allowed.map((value) => ({ value, label: majorityLabels[value] }))}
          defaultValue={majoritiesFor(first)[0]}
        />
      ) : (
        <input type="hidden" name="majority" value={allowed[0]} />
      )}
      {allowed.some(hasOptions) && (
        <TextArea
          name="options"
          label="Options, if a motion asks members to choose between several"
          hint={`As the motion names them, each on a line of its own, ${leastOptions} to ${mostOptions}.${organisation.rules.noneOfThese ? ` “${noneOfThese}” stands last on the ballot paper, and you do not enter it.` : ''}`}
          rows={4}
        />
      )}
      <TextField
        name="minutes"
        label="It closes automatically after"
        hint={`At most ${longestVoteMinutes} minutes. You can close it sooner, but in its first minute only when everyone on its roll has voted.`}
        inputMode="numeric"
        width={4}
        suffix="minutes"
        defaultValue="5"
      />
      <p>
        Those vote who are on the roll of the meeting and checked in when you open the vote. Whoever
        checks in later can vote in the next one. Its roll is kept for good, as that of any vote.
      </p>
      <SubmitButton>Open the vote</SubmitButton>
    </Form>
  )
}

function optionValue({ motion, amendment }: Option): string {
  return amendment === null ? `motion-${motion}` : `amendment-${motion}-${amendment}`
}
