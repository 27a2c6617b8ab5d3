import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'

type Props = {
  applicationId: string
  number: number
  takenBy?: { id: string; name: string; me: boolean }
  take: FormAction
  release: FormAction
}

/** Who is handling an application, so that two officers do not do the same work. */
export function Handling({ applicationId, number, takenBy, take, release }: Props) {
  return (
    <section className="flow [--flow:1rem]">
      <h2>Who is handling it</h2>
      <p>
        {takenBy ? (takenBy.me ? 'You are.' : `${isolateName(takenBy.name)} is.`) : 'Nobody yet.'}
      </p>
      <Form action={takenBy?.me ? release : take}>
        <Hidden name="applicationId" value={applicationId} />
        <Hidden name="number" value={number} />
        {takenBy && !takenBy.me && <Hidden name="from" value={takenBy.id} />}
        <SubmitButton variant="secondary">{label(takenBy)}</SubmitButton>
      </Form>
    </section>
  )
}

function label(takenBy: Props['takenBy']) {
  if (!takenBy) return 'Take this on'
  return takenBy.me ? 'Return it to the queue' : `Take over from ${isolateName(takenBy.name)}`
}
