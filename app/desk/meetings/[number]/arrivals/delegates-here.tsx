import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import type { PersonActor } from '@/lib/kernel/actor'
import { listDelegatesHere } from '@/lib/movement/affiliates/delegates/read-delegates'
import { checkInDelegateAction } from './actions'

type Props = { officer: PersonActor; number: number; open: boolean }

/** Delegates of affiliates at the door, apart from the members: they are no part of the quorum. */
export async function DelegatesHere({ officer, number, open }: Props) {
  const delegates = await listDelegatesHere(officer, number)
  if (!delegates || (!open && delegates.length === 0)) return null
  return (
    <section aria-labelledby="delegates" className="flow">
      <SectionHeading id="delegates" beside={<span>{delegates.length}</span>}>
        Delegates of affiliates
      </SectionHeading>
      <p>They are not counted for the quorum and are not on the roll.</p>
      {open && (
        <Form action={checkInDelegateAction}>
          <Hidden name="number" value={number} />
          <TextField
            name="credential"
            label="Code of a delegate’s credential"
            hint="For example, K7QM-3XRT"
            width={10}
            spellCheck={false}
          />
          <SubmitButton variant="secondary">Check this delegate in</SubmitButton>
        </Form>
      )}
      {delegates.length > 0 && (
        <ul>
          {delegates.map(({ id, name, organisation }) => (
            <li key={id} className="max-w-none border-rule border-b py-2">
              <strong>
                <Name>{name}</Name>
              </strong>{' '}
              <span className="text-ink-soft text-sm">
                <Name>{organisation}</Name>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
