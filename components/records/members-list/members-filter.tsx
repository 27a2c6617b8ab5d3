import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { capital } from '@/lib/kernel/capital'
import { standingNames } from '@/lib/money/treasury/lists/filters'
import { groups, organisation } from '@/lib/organisation'
import { joinedChoices, type MembersFilter } from '@/lib/records/members-list/filters'

type Props = {
  filter: MembersFilter
  /** For officers who see what members pay. */
  dues?: { bands: Record<string, string>; ways: Record<string, string> }
  /** Whether whole phone numbers and postcodes are searched too, and unions. */
  sealed: boolean
  tags: readonly string[]
  /** Whether they read the names of all who are in groups, also of those who are named to the group alone. */
  readsGroups: boolean
}

const { place } = organisation
const options = (choices: Record<string, string>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }))

/** What one asks of the list of members. All of it has to be so. */
export function MembersFilterFields({ filter, dues, sealed, tags, readsGroups }: Props) {
  const hint = sealed
    ? 'Part of a name or email address, a membership number, or a whole phone number or postcode'
    : 'Part of a name or email address, or a membership number'
  return (
    <>
      <TextField name="q" label="Search" type="search" hint={hint} defaultValue={filter.q} />
      <SelectField
        name="standing"
        label="Standing"
        options={options(standingNames)}
        placeholder="Any"
        defaultValue={filter.standing}
      />
      {dues && (
        <>
          <SelectField
            name="band"
            label="Band"
            options={options(dues.bands)}
            placeholder="Any"
            defaultValue={filter.band}
          />
          <SelectField
            name="way"
            label="Payment method"
            options={options(dues.ways)}
            placeholder="Any"
            defaultValue={filter.way}
          />
        </>
      )}
      <SelectField
        name="place"
        label={capital(place.name)}
        options={[...place.names]}
        placeholder="Any"
        defaultValue={filter.place}
      />
      <SelectField
        name="joined"
        label="Joined"
        options={options(joinedChoices)}
        placeholder="At any time"
        defaultValue={filter.joined}
      />
      {groups.length > 0 && (
        <SelectField
          name="group"
          label="Group"
          hint={
            readsGroups
              ? undefined
              : 'You find members who chose to be seen in the group. In your own groups you find everyone.'
          }
          options={groups.map((value) => ({ value, label: organisation.groups[value].name }))}
          placeholder="Any"
          defaultValue={filter.group}
        />
      )}
      {tags.length > 0 && (
        <SelectField
          name="tag"
          label="Tag"
          options={[...tags]}
          placeholder="Any"
          defaultValue={filter.tag}
        />
      )}
      {sealed && organisation.labourMovement && (
        <TextField
          name="union"
          label="Union"
          hint="Part of the name, three letters at least, as members wrote it when they applied"
          defaultValue={filter.union}
        />
      )}
    </>
  )
}
