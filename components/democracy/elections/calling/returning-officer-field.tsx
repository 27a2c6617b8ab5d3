import { TextField } from '@/components/forms/text-field'
import { organisation } from '@/lib/organisation'

const example = `${organisation.memberNumberPrefix}-0042`

/** Who runs an election: by name for officers who may search the members, by number for everybody else. */
export function ReturningOfficerField({ label, byName }: { label: string; byName: boolean }) {
  const duty = 'They run this election and cannot stand or support anyone in it. Ask them first.'
  return (
    <TextField
      name="returningOfficer"
      label={byName ? label : `Membership number of the ${label.toLowerCase()}`}
      hint={
        byName
          ? `Their name or membership number. ${duty} We log every search for a name.`
          : `For example, ${example}. ${duty}`
      }
      width={30}
    />
  )
}
