import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { compositionChecks } from '@/db/schema/people/composition'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { type Group, type Network, organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { listCompositionMembers } from './composition-members'
import {
  compositionRulesOf,
  declarableFor,
  missingFromRule,
  requirementOf,
  ruleInWords,
  ruleKey,
  smallestChangeInWords,
} from './composition-rules'
import { isMet } from './composition-solver'

/** A new member to try: what they would be. */
export type WhatIf = { declared: Network[]; represents?: Group }

/**
 * How a group stands with its rules, for members: met or not, what is missing, and what those who agreed to it declared by
 * name. Who declared what otherwise is in nobody's answer but the viewer's own.
 */
export async function getComposition(viewer: Actor, group: Group, whatIf?: WhatIf) {
  if (!can(viewer, 'composition.read') || viewer.kind !== 'person') return undefined
  const rules = compositionRulesOf(group)
  if (rules.length === 0) return undefined
  const there = await listCompositionMembers(group, now())
  const tried = whatIf ? [...there, whatIf] : there
  const me = there.find(({ personId }) => personId === viewer.personId)
  const lines = rules.map((rule) => ({
    key: ruleKey(rule),
    words: ruleInWords(rule),
    met: isMet(tried, requirementOf(rule, group)),
    missing: missingFromRule(rule, group, tried),
  }))
  return {
    lines,
    change: smallestChangeInWords(group, tried),
    declarable: declarableFor(group),
    /** What the viewer declared, where they are in the group. */
    own: me?.own,
    byName: there.flatMap(({ name, own }) => {
      const shown = own.filter(({ shown }) => shown === 'name')
      const words = shown.map(({ declared }) => organisation.networks[declared].member)
      return shown.length > 0 ? [{ name, words: words.join(', ') }] : []
    }),
  }
}

export type Composition = NonNullable<Awaited<ReturnType<typeof getComposition>>>

/** Since when which rule was met or not, newest first. */
export async function listCompositionHistory(viewer: Actor, group: Group) {
  if (!can(viewer, 'composition.read')) return []
  const rules = compositionRulesOf(group)
  const rows = await database()
    .select()
    .from(compositionChecks)
    .where(eq(compositionChecks.group, group))
    .orderBy(desc(compositionChecks.checkedAt), compositionChecks.rule)
    .limit(50)
  return rows.flatMap(({ rule: key, checkedAt, met }) => {
    const rule = rules.find((one) => ruleKey(one) === key)
    return rule
      ? [{ key: `${key} ${checkedAt.toISOString()}`, checkedAt, met, words: ruleInWords(rule) }]
      : []
  })
}
