import 'server-only'
import { hashOf } from './ids'
import { Refusal } from './refusals'

/** What stands in the boxes of a form, by their names. */
export type Boxes = Record<string, string | null | undefined>

function filled(boxes: Boxes): [string, string][] {
  return Object.entries(boxes)
    .filter((box): box is [string, string] => Boolean(box[1]))
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

/** What was saved when a form was opened, in short: the form carries it along, so that a later saving can tell. */
export function savedMark(saved: Boxes): string {
  return hashOf(JSON.stringify(filled(saved))).slice(0, 32)
}

/** Something newer was saved after the form was opened: both are shown, and whoever sent it chooses. `mark` is what the form carries from then on. */
export class SavedMeanwhile extends Refusal {
  constructor(
    readonly saved: Record<string, string>,
    readonly mark = savedMark(saved),
  ) {
    super('moved-meanwhile')
  }
}

/**
 * Refuses to write over what was saved after the form was opened, in another tab or on another device, unless it is the same
 * anyway. `seen` is what the form carried along; a verb that no form has called carries none. To be asked with the row locked.
 */
export function assertNotSavedMeanwhile(seen: string | undefined, saved: Boxes, typed: Boxes) {
  if (seen === undefined) return
  if ([seen, savedMark(typed)].includes(savedMark(saved))) return
  throw new SavedMeanwhile(Object.fromEntries(filled(saved)))
}
