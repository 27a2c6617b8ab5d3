import { bandName } from '@/lib/money/subscriptions/bands'
import { paymentMethods, standingNames } from '@/lib/money/treasury/lists/filters'
import { groupName } from '@/lib/people/groups/states'
import { placeInWords } from '@/lib/people/members/detail-parts'
import { joinedChoices, memberColumns, type SavedListFilter } from './filters'

/** What a saved list asks, a line each: "Standing: In grace". All of it has to be so. */
export function savedListInWords({
  standing,
  band,
  way,
  place,
  joined,
  group,
  tag,
}: SavedListFilter): string[] {
  return [
    standing && `Standing: ${standingNames[standing]}`,
    band && `Band: ${bandName(band)}`,
    way && `Payment method: ${paymentMethods[way]}`,
    place && `${memberColumns.place}: ${placeInWords(place)}`,
    joined && `Joined: ${joinedChoices[joined]}`,
    group && `Group: ${groupName(group)}`,
    tag && `Tag: ${tag}`,
  ].filter((line): line is string => Boolean(line))
}
