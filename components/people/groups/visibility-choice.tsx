import { RadioGroup } from '@/components/forms/radio-group'
import { type GroupVisibility, groupVisibilities } from '@/lib/people/groups/states'
import { currentWording } from '@/lib/people/members/wordings'

/** Whom a member lets read that they are in a group. */
export function VisibilityChoice({ chosen }: { chosen?: GroupVisibility }) {
  return (
    <RadioGroup
      name="visibleTo"
      legend="Who can see on this site that you are in it?"
      hint={`The group’s other members and the officers always see it, and its convenors see your email address, to write to you. If you choose more people: “${currentWording('named-in-group')}” Our members then also read it under “Who held what, and when”, after your time in it too.`}
      options={Object.entries(groupVisibilities).map(([value, label]) => ({ value, label }))}
      defaultValue={chosen}
    />
  )
}
