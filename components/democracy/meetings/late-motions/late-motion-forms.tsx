import Link from 'next/link'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Tag } from '@/components/ui/tag'
import { lateKindsInWords } from '@/lib/democracy/meetings/late-motions/late-kinds'
import type { LateMotion } from '@/lib/democracy/meetings/late-motions/read-late-motions'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'

type Put = { number: number; meetings: { value: string; label: string }[]; action: FormAction }

/** Its mover says why a motion could not come in time, and to which meeting they put it. */
export function PutLateForm({ number, meetings, action }: Put) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <RadioGroup
        name="meeting"
        legend="To which meeting?"
        options={meetings}
        defaultValue={meetings.length === 1 ? meetings[0]!.value : undefined}
      />
      <RadioGroup
        name="kind"
        legend="What is it?"
        options={[
          {
            value: 'emergency',
            label: 'An emergency motion',
            hint: 'It is about something that happened after the last day for motions.',
          },
          {
            value: 'late',
            label: 'A late motion',
            hint: 'It could have come in time, but did not.',
          },
        ]}
      />
      <TextArea
        name="reasons"
        label="Why did it not come in time?"
        hint="Members read your reasons before they decide whether to debate it."
        rows={4}
        limit={{ words: 200 }}
      />
      <SubmitButton>Put it to the meeting</SubmitButton>
    </Form>
  )
}

type List = { motions: readonly LateMotion[]; decide?: FormAction }

/** Motions that came late, each with why, and what the meeting said; in the chair also to record it. */
export function LateMotionList({ motions, decide }: List) {
  return (
    <ul>
      {motions.map((late) => (
        <li key={late.number} className="flow max-w-none border-rule border-b py-3 [--flow:0.5rem]">
          <p className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
            <Link href={`/motions/${late.number}`} className="font-bold">
              {`Motion ${late.number}: ${late.title}`}
            </Link>
            <LateStanding {...late} />
          </p>
          <p>
            {`Put as ${lateKindsInWords[late.kind]}: `}
            <bdi>{late.reasons}</bdi>
          </p>
          {decide && late.mayDecide && <DecideForm late={late} action={decide} />}
        </li>
      ))}
    </ul>
  )
}

export function LateStanding({
  admitted,
  hands,
  gone,
}: Pick<LateMotion, 'admitted' | 'hands' | 'gone'>) {
  if (admitted === null && gone)
    return <Tag tone="stopped">{gone === 'withdrawn' ? 'Withdrawn' : 'In a composite now'}</Tag>
  if (admitted === null) return <Tag tone="attention">The meeting decides</Tag>
  const by = hands ? `, ${hands.for} to ${hands.against}` : ''
  return (
    <Tag tone={admitted ? 'done' : 'stopped'}>
      {capital(`${admitted ? 'admitted' : 'not admitted'}${by}`)}
    </Tag>
  )
}

function DecideForm({ late, action }: { late: LateMotion; action: FormAction }) {
  return (
    <Form action={action}>
      <Hidden name="meeting" value={late.meeting} />
      <Hidden name="number" value={late.number} />
      <p>
        Ask the meeting whether it debates this motion. More for than against admits it, and it
        becomes the last item of the agenda. If hands were counted, enter both figures.
      </p>
      <div className="flex flex-wrap gap-5">
        <TextField name="lateFor" label="Hands for (optional)" width={6} />
        <TextField name="lateAgainst" label="Hands against (optional)" width={6} />
      </div>
      <ButtonRow>
        <SubmitButton name="admitted" value="yes">
          The meeting admits it
        </SubmitButton>
        <SubmitButton name="admitted" value="no" variant="secondary">
          The meeting does not
        </SubmitButton>
      </ButtonRow>
    </Form>
  )
}
