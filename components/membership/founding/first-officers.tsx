import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { ShownOnce } from '@/components/forms/shown-once'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  officers: readonly { personId: string; name: string; office: string; inUse: boolean }[]
  makeCode: FormAction
  /** How long a code works. */
  days: number
}

export function FirstOfficers({ officers, makeCode, days }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {officers.map(({ personId, name, office, inUse }) => (
        <li key={personId} className="flow border-rule border-b py-5 [--flow:0.75rem]">
          <h2 className="text-lg">
            <Name>{name}</Name>, {office}
          </h2>
          {inUse ? (
            <p>
              <Tag tone="done">Second factor set up</Tag>
            </p>
          ) : (
            <Form action={makeCode}>
              <Hidden name="personId" value={personId} />
              <SubmitButton>
                Make a code<span className="sr-only"> for {name}</span>
              </SubmitButton>
              <ShownOnce title={`Enrolment code for ${name}`}>
                Read it out or write it down now: we cannot show it again, and a new one replaces
                it. It works once, for {days} days.
              </ShownOnce>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
