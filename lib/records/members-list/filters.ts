import { z } from 'zod'
import type { Standing } from '@/lib/kernel/actor'
import { capital } from '@/lib/kernel/capital'
import { cleanText } from '@/lib/kernel/clean-text'
import { line } from '@/lib/kernel/text-fields'
import { paymentMethods, standingNames } from '@/lib/money/treasury/lists/filters'
import { type Band, bands, groups, organisation } from '@/lib/organisation'
import { placesToLive } from '@/lib/people/members/detail-parts'

/** When somebody joined, as one asks for it. */
export const joinedChoices = {
  lately: 'In the last 30 days',
  'this-year': 'This year',
  year: 'In the last 12 months',
  earlier: 'More than 12 months ago',
} as const
export type Joined = keyof typeof joinedChoices

/** Why a list of members leaves the program. A choice and no free text, because it stands in the audit for good. */
export const memberExportReasons = {
  post: 'To send notices by email',
  meeting: 'For a meeting or an event',
  check: 'To check our records',
  authority: 'A public authority asks for it',
  backup: 'To keep our own copy',
} as const
export type MemberExportReason = keyof typeof memberExportReasons

// What nobody of ours would ask for is as good as not asked for.
const oneOf = <Name extends string>(names: readonly Name[]) =>
  z
    .enum(names as [Name, ...Name[]])
    .optional()
    .catch(undefined)
const keys = <Key extends string>(names: Record<Key, string>) => Object.keys(names) as Key[]
const typed = (most: number) =>
  z
    .string()
    .transform((text) => cleanText(text).trim().slice(0, most).toWellFormed() || undefined)
    .optional()
    .catch(undefined)

/** All that is asked for has to be so. */
export const membersFilter = z.object({
  q: typed(254),
  standing: oneOf<Standing>(keys(standingNames)),
  band: oneOf<Band>(bands),
  way: oneOf(keys(paymentMethods)),
  place: oneOf(placesToLive),
  joined: oneOf<Joined>(keys(joinedChoices)),
  group: oneOf(groups),
  tag: typed(30),
  // A letter or two would be in the name of every union.
  union: typed(100)
    .transform((text) => (text && text.length > 2 ? text : undefined))
    .optional(),
})
export type MembersFilter = z.output<typeof membersFilter>

export const membersExportForm = membersFilter.extend({
  reason: z.enum(
    keys(memberExportReasons) as [MemberExportReason, ...MemberExportReason[]],
    'Choose what you need it for',
  ),
})
export type MembersExport = z.output<typeof membersExportForm>

/**
 * What a saved list asks for: choices, and never a name or a number that was typed. Nor a union: it opens what is sealed each time,
 * and a letter to such a list would say in our records of what we sent who is in a union.
 */
export const savedListFilter = membersFilter.omit({ q: true, union: true })
export type SavedListFilter = z.output<typeof savedListFilter>

export const savedListForm = savedListFilter.extend({
  name: line('Enter a name for the list', 60, 'The name must be 60 characters or fewer'),
  shared: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
})

export type ListToSave = { name: string; shared: boolean; filter: SavedListFilter }

/** What the list can show beside the name. Dues only for those who see them. */
export const memberColumns = {
  standing: 'Standing',
  place: capital(organisation.place.name),
  dues: 'Dues',
  joined: 'Joined',
  email: 'Email address',
  called: 'Called',
} as const
export type MemberColumn = keyof typeof memberColumns
export const usualColumns: readonly MemberColumn[] = ['standing', 'place', 'dues', 'joined']

/** The columns of an address: repeated as a form sends them, or in one word as a link has them. */
export function memberColumnsIn(sent: unknown): readonly MemberColumn[] {
  const words = [sent ?? []].flat().flatMap((word) => String(word).split(','))
  const chosen = keys(memberColumns).filter((column) => words.includes(column))
  return chosen.length > 0 ? chosen : usualColumns
}
