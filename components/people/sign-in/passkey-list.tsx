import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  passkeys: readonly { id: string; name: string; added: string; lastUsed: string | null }[]
  rename: FormAction
  remove: FormAction
}

/** Somebody's passkeys, each to be renamed or removed. */
export function PasskeyList({ passkeys, rename, remove }: Props) {
  if (passkeys.length === 0) return null
  return (
    <section className="flow">
      <h2>Your passkeys</h2>
      <ul className="border-ink border-t-3">
        {passkeys.map((passkey) => (
          <li key={passkey.id} className="flow border-rule border-b py-5 [--flow:0.75rem]">
            <h3 className="text-lg">
              <Name>{passkey.name}</Name>
            </h3>
            <p className="text-ink-soft">
              Added {passkey.added}
              {passkey.lastUsed && `, last used ${passkey.lastUsed}`}
            </p>
            <Details
              summary={
                <>
                  Rename or remove
                  <span className="sr-only">
                    {' '}
                    <Name>{passkey.name}</Name>
                  </span>
                </>
              }
            >
              <Form action={rename}>
                <Hidden name="passkeyId" value={passkey.id} />
                <TextField name="name" label="Name" defaultValue={passkey.name} width={20} />
                <SubmitButton variant="secondary">Save the name</SubmitButton>
              </Form>
              <Form action={remove}>
                <Hidden name="passkeyId" value={passkey.id} />
                <p>
                  If this is your last one and you have no app, you will need a new enrolment code.
                </p>
                <SubmitButton variant="warning">Remove this passkey</SubmitButton>
              </Form>
            </Details>
          </li>
        ))}
      </ul>
    </section>
  )
}
