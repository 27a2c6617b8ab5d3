import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Coming } from '@/lib/democracy/meetings/states'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  room: boolean
  online: boolean
  answer?: Coming
  action: FormAction
}

/** The question of an invitation, with its answers side by side: none of them weighs more. */
export function AreYouComing({ number, room, online, answer, action }: Props) {
  const answers = [
    ...(room ? [{ value: 'room' as const, label: online ? 'In the room' : 'Coming' }] : []),
    ...(online ? [{ value: 'online' as const, label: 'Online' }] : []),
    { value: 'no' as const, label: 'Not coming' },
  ]
  const others = answers.filter(({ value }) => value !== answer)
  return (
    <section aria-labelledby="coming" className="question no-print">
      <div>
        <h2 id="coming" className="text-xl">
          {answer ? saidInWords(answer, online) : 'Are you coming?'}
        </h2>
        <p className="text-sm">
          You can change your answer until it begins. Officers see how many come, and a name only
          where someone offers or looks for a seat.
        </p>
      </div>
      <Form action={action}>
        <Hidden name="number" value={number} />
        <div className="answers">
          {others.map(({ value, label }) => (
            <SubmitButton key={value} name="coming" value={value} variant="secondary">
              {label}
            </SubmitButton>
          ))}
        </div>
      </Form>
    </section>
  )
}

export function saidInWords(answer: Coming, online: boolean): string {
  if (answer === 'no') return 'You are not coming'
  if (answer === 'online') return 'You are coming online'
  return online ? 'You are coming to the room' : 'You are coming'
}
