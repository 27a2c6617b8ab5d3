import type { Actor } from '@/lib/kernel/actor'
import { isolateName } from '@/lib/kernel/isolate-name'
import { keptSegment } from '@/lib/people/letters/forms'
import type { LetterSegment } from '@/lib/people/letters/states'
import { listSegments } from '@/lib/records/members-list/segments/read-segments'

/** The segments that a letter can go to, and first the one that it has. */
export async function segmentChoices(officer: Actor, has?: LetterSegment | null) {
  const segments = (await listSegments(officer)).map(({ id, name, own, ownerName }) => ({
    value: id,
    label: own ? name : `${name} (by ${isolateName(ownerName)})`,
  }))
  if (!has) return segments
  return [
    { value: keptSegment, label: `${isolateName(has.name)}, as the letter has it` },
    ...segments,
  ]
}
