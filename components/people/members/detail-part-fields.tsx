import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { capital } from '@/lib/kernel/capital'
import { boxesOf } from '@/lib/kernel/form-fields'
import { organisation } from '@/lib/organisation'
import { type DetailPart, livesOutside } from '@/lib/people/members/detail-parts'
import { personFieldsIn } from '@/lib/people/members/person-fields'
import { FieldsNamed } from './person-fields'

type Props = { part: DetailPart; saved?: Record<string, string> }

const { place } = organisation
const addressFields = personFieldsIn('address').map(([name]) => name)

/** The boxes of one part of somebody's details, the same for officers and for members themselves. */
export function DetailPartFields({ part, saved = {} }: Props) {
  switch (part) {
    case 'name':
      return <FieldsNamed names={['name', 'preferredName']} saved={saved} />
    case 'address':
      return <FieldsNamed names={addressFields} saved={saved} />
    case 'phone':
      return <FieldsNamed names={['phone']} saved={saved} />
    case 'date-of-birth':
      return (
        <DateField
          name="dateOfBirth"
          legend="Date of birth"
          hint="For example, 27 3 1980"
          defaultValue={saved.dateOfBirth ? boxesOf(saved.dateOfBirth) : undefined}
        />
      )
    case 'constituency':
      return (
        <SelectField
          name="constituency"
          label={capital(place.name)}
          hint={place.hint}
          options={[
            { value: livesOutside, label: 'None of these: outside the region' },
            ...place.names.map((name) => ({ value: name, label: name })),
          ]}
          placeholder={`Choose a ${place.name}`}
          defaultValue={saved.constituency}
        />
      )
  }
}
