import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

type Props = { action: FormAction; lacks: readonly string[]; seen: string; count: number }

export function FoundForm({ action, lacks, seen, count }: Props) {
  return (
    <section className="flow">
      <h2>{`Found ${organisation.name}`}</h2>
      {lacks.length > 0 ? (
        <ul className="bullets">
          {lacks.map((what) => (
            <li key={what}>{what}.</li>
          ))}
        </ul>
      ) : (
        <>
          <p>
            Everyone on the list becomes a member, with the office beside their name for one term.
            We will email each of them who the officers are. This cannot be undone.
          </p>
          <Form action={action}>
            <Hidden name="seen" value={seen} />
            <SubmitButton>{`Found ${organisation.shortName} with ${count} members`}</SubmitButton>
          </Form>
        </>
      )}
    </section>
  )
}
