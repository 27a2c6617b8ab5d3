import { Button } from '@/components/ui/button'
import { type Group, groups, type Network, organisation } from '@/lib/organisation'
import { groupName } from '@/lib/people/groups/states'

type Props = {
  group: Group
  declarable: readonly Network[]
  whatIf?: { declared: readonly string[]; represents?: string }
}

/** Tries an invented member for a seat: the page then says how the rules would stand. */
export function CompositionWhatIf({ group, declarable, whatIf }: Props) {
  const operational = groups.filter((one) => one !== group && organisation.groups[one].operational)
  return (
    <form className="form no-print">
      <fieldset className="min-w-0">
        <legend className="mb-1 font-bold">They would be</legend>
        {declarable.map((network) => (
          <div key={network} className="relative flex gap-3 py-1">
            <input
              id={`try-${network}`}
              type="checkbox"
              name="is"
              value={network}
              defaultChecked={whatIf?.declared.includes(network)}
              className="choice choice-checkbox"
            />
            <label htmlFor={`try-${network}`} className="choice-label pt-2">
              {organisation.networks[network].member}
            </label>
          </div>
        ))}
      </fieldset>
      <div>
        <label htmlFor="try-from" className="mb-1 block font-bold">
          Representing
        </label>
        <select
          id="try-from"
          name="from"
          defaultValue={whatIf?.represents ?? ''}
          className="box max-w-[28rem]"
        >
          <option value="">No group in particular</option>
          {operational.map((one) => (
            <option key={one} value={one}>
              {groupName(one)}
            </option>
          ))}
        </select>
      </div>
      <Button variant="secondary" name="try" value="yes">
        Try this member
      </Button>
    </form>
  )
}
