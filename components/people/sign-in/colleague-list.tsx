import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  officers: readonly {
    personId: string
    number: number
    name: string
    offices: string
    inUse: boolean
    mayAskForReset: boolean
  }[]
  askForReset: FormAction
}

/** Every officer, and whether they have a second factor. */
export function ColleagueList({ officers, askForReset }: Props) {
  return (
    <section className="flow">
      <h2>Officers</h2>
      <ul className="border-ink border-t-3">
        {officers.map((officer) => (
          <li
            key={officer.personId}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-rule border-b py-5"
          >
            <div>
              <h3 className="text-lg">
                <Name>{officer.name}</Name>{' '}
                <Tag tone={officer.inUse ? 'done' : 'todo'}>
                  {officer.inUse ? 'Set up' : 'Not set up'}
                </Tag>
              </h3>
              <p className="text-ink-soft">
                {officer.offices}, membership number {officer.number}
              </p>
            </div>
            {officer.mayAskForReset && (
              <Form action={askForReset}>
                <Hidden name="personId" value={officer.personId} />
                <SubmitButton variant="plain">
                  Ask for a reset: it is lost
                  <span className="sr-only">
                    {' '}
                    (<Name>{officer.name}</Name>)
                  </span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
