import { TextArea } from '@/components/forms/text-area'
import { mostEventNeeds } from '@/lib/movement/events/forms'

/** Access and children: what somebody needs, and who reads it for how long. */
export function NeedsField({ needs, keptDays }: { needs?: string; keptDays: number }) {
  return (
    <TextArea
      name="needs"
      label="What do you need to take part? (optional)"
      hint={`For example, a step-free way in, captions, or someone to look after two children. Only those who hold the event read it, without your name. It is encrypted, and we delete it ${keptDays} days after the event.`}
      rows={3}
      defaultValue={needs}
      limit={{ characters: mostEventNeeds }}
    />
  )
}
