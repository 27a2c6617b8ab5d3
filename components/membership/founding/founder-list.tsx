import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import type { FormAction } from '@/lib/kernel/forms'
import type { NamedFounder } from '@/lib/membership/founding/founders'
import { organisation } from '@/lib/organisation'

type Props = { founders: readonly NamedFounder[]; unname: FormAction }

export function FounderList({ founders, unname }: Props) {
  if (founders.length === 0) return <EmptyState title="Nobody is named yet" />
  return (
    <Table
      caption="Named so far"
      columns={[
        { key: 'name', head: 'Name' },
        { key: 'email', head: 'Email address' },
        { key: 'office', head: 'Office' },
        { key: 'remove', head: 'Remove' },
      ]}
      rows={founders.map(({ id, name, email, office }) => ({
        id,
        cells: {
          name: <Name>{name}</Name>,
          email: <span className="break-all">{email}</span>,
          office: office ? organisation.offices[office].name : 'None',
          remove: (
            <Form action={unname}>
              <Hidden name="founderId" value={id} />
              <SubmitButton variant="secondary" row>
                Remove<span className="sr-only"> {name}</span>
              </SubmitButton>
            </Form>
          ),
        },
      }))}
    />
  )
}
