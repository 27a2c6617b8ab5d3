import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { organisation, type Topic, topics } from '@/lib/organisation'
import { currentWording } from '@/lib/people/members/wordings'

type Props = {
  gets: readonly Topic[]
  /** Only what can be stopped here; without it all there is to choose. */
  only?: readonly Topic[]
}

/** The topics, each with a box of its own: ticked is what somebody gets. */
export function TopicBoxes({ gets, only = topics }: Props) {
  return (
    <CheckboxGroup
      name="topics"
      legend="Emails about"
      hint={currentWording('topic')}
      options={only.map((topic) => ({
        value: topic,
        label: organisation.topics[topic].name,
        hint: organisation.topics[topic].about,
      }))}
      defaultValue={[...gets]}
    />
  )
}
