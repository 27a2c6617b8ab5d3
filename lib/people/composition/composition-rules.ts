import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { type Group, groups, type Network, networks, organisation } from '@/lib/organisation'
import { groupName } from '@/lib/people/groups/states'
import type { CompositionRule } from '@/lib/profile-fields'
import {
  missingGroups,
  type Requirement,
  type Seated,
  shortBy,
  smallestChange,
} from './composition-solver'

/** What a member agrees to who declares something for a group. A changed wording is added at the end; the older ones stay. */
export const compositionWordings = [
  'What I tick is used only to see whether this group is made up as its rules say. Members can read which rules are met and what is missing. In a small group, somebody who knows us may work out from that what I ticked. It shows beside my name only where I say so. I can withdraw it at any time, and it is deleted when I leave the group.',
] as const
export const compositionVersion = compositionWordings.length

/** Counted only, or by name as well. */
export type CompositionShowing = 'count' | 'name'
export const compositionShowings = ['count', 'name'] as const

/** As it is sealed. */
export type CompositionDeclared = { declared: Network; shown: CompositionShowing }[]

export function compositionRulesOf(group: Group): readonly CompositionRule[] {
  return organisation.groups[group]?.composition ?? []
}

export const groupsWithComposition = groups.filter((group) => compositionRulesOf(group).length > 0)

/** What can be declared for a group: what one of its rules asks for. */
export function declarableFor(group: Group): Network[] {
  const asked = compositionRulesOf(group).flatMap((rule) =>
    'declared' in rule ? [rule.declared] : [],
  )
  return networks.filter((network) => asked.includes(network))
}

/** A rule's name in the database: what it asks for. */
export function ruleKey(rule: CompositionRule): string {
  return 'declared' in rule ? rule.declared : 'every-operational-group'
}

export function requirementOf(rule: CompositionRule, group: Group): Requirement {
  if (!('declared' in rule)) return { kind: 'representatives', of: operationalBeside(group) }
  const { declared } = rule
  return 'atLeast' in rule
    ? { kind: 'count', declared, atLeast: rule.atLeast }
    : { kind: 'share', declared, percent: rule.atLeastPercent }
}

function operationalBeside(group: Group): Group[] {
  return groups.filter((one) => one !== group && organisation.groups[one].operational)
}

export function ruleInWords(rule: CompositionRule): string {
  if (!('declared' in rule)) return 'Someone from each operational group'
  if ('atLeastPercent' in rule) return `At least ${rule.atLeastPercent}% ${rule.many}`
  const { atLeast, one, many } = rule
  return `At least ${countInWords(atLeast)} ${atLeast === 1 ? one : many}`
}

/** What would meet a rule that is not met: "One more woman, or one fewer who is not." Nothing where it is met. */
export function missingFromRule(
  rule: CompositionRule,
  group: Group,
  members: readonly Seated[],
): string | undefined {
  const requirement = requirementOf(rule, group)
  const short = shortBy(members, requirement)
  if (short === 0) return undefined
  if (!('declared' in rule)) {
    const missing = missingGroups(members, operationalBeside(group)) as Group[]
    return `Nobody yet from: ${missing.map(groupName).join(', ')}.`
  }
  const more = Number.isFinite(short)
    ? `${countInWords(short)} more ${short === 1 ? rule.one : rule.many}`
    : undefined
  const fewer = fewerOthers(requirement, members)
  const either = [
    more,
    fewer && `${countInWords(fewer)} fewer who ${fewer === 1 ? 'is' : 'are'} not`,
  ]
  return `${capital(either.filter(Boolean).join(', or '))}.`
}

/** How many would have to go who are not, if nobody came. Nothing where that is no way: there would be nobody left. */
function fewerOthers(rule: Requirement, members: readonly Seated[]): number | undefined {
  if (rule.kind !== 'share') return undefined
  const have = members.filter(({ declared }) => declared.includes(rule.declared)).length
  return have === 0 ? undefined : Math.ceil(members.length - (100 * have) / rule.percent)
}

/** What would meet all rules at once: "One more member could be enough, if they are all of this." */
export function smallestChangeInWords(
  group: Group,
  members: readonly Seated[],
): string | undefined {
  const rules = compositionRulesOf(group).map((rule) => requirementOf(rule, group))
  const change = smallestChange(members, rules, organisation.groups[group].seats)
  if (!change) return 'With the seats there are, the rules cannot all be met.'
  const { add, remove } = change
  if (add + remove === 0) return undefined
  const come = add > 0 && `${countInWords(add)} new ${add === 1 ? 'member' : 'members'}`
  const go = remove > 0 && `${countInWords(remove)} ${remove === 1 ? 'seat' : 'seats'} given up`
  return `It takes at least ${[come, go].filter(Boolean).join(' and ')}. One person can count for several rules.`
}
