import { heldByAnswer } from '@/lib/movement/events/forms'
import { type HeldBy, holderInWords } from '@/lib/movement/events/states'
import { organisation } from '@/lib/organisation'

/** Somebody who could hold an event, as an answer of the form. */
export function holderOption(holder: HeldBy) {
  const name = holderInWords(holder)
  return {
    value: heldByAnswer(holder),
    label: holder.place ? `Members in ${holder.place}` : (name ?? organisation.name),
  }
}
