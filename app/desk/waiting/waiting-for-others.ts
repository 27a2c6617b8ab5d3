import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { listApplicationQueue } from '@/lib/membership/join/queue'
import { whatIsMissing } from '@/lib/membership/join/queue-filters'
import { listClaimQueue } from '@/lib/money/spending/desk/queue'
import { listRefunds } from '@/lib/money/treasury/refunds/read'
import { listGroupProposals } from '@/lib/people/groups/read'
import { listProposals } from '@/lib/people/officers/read'
import { can } from '@/lib/permissions'

export type WaitsForOthers = {
  key: string
  who: string
  detail?: string
  href: Route
  /** Whom it waits for, or what. */
  what: string
}

const most = 5

async function applications(officer: PersonActor): Promise<WaitsForOthers[]> {
  if (!can(officer, 'application.list')) return []
  const lists = await Promise.all(
    (['waiting', 'question'] as const).map((filter) => listApplicationQueue(officer, filter)),
  )
  const rows = lists.flatMap(({ rows }) => rows).filter((row) => row.toJudge + row.unmatched === 0)
  return rows.slice(0, most).map((row) => ({
    key: row.id,
    who: row.name || 'Name erased',
    detail: `Application ${row.number}`,
    href: `/desk/applications/${row.number}` as Route,
    what: whatIsMissing(row),
  }))
}

async function proposals(officer: PersonActor): Promise<WaitsForOthers[]> {
  const list = (await listProposals(officer)) ?? []
  return list
    .filter(({ mayWithdraw }) => mayWithdraw)
    .map(({ id, what }) => ({
      key: id,
      who: capital(what.replace(/^that /, '')),
      href: '/desk/officers',
      what: 'A second officer',
    }))
}

async function groupProposals(officer: PersonActor): Promise<WaitsForOthers[]> {
  const list = (await listGroupProposals(officer)) ?? []
  return list
    .filter(({ mayWithdraw }) => mayWithdraw)
    .map(({ id, what, answerBy }) => ({
      key: id,
      who: capital(what.replace(/^that /, '')),
      href: '/desk/groups',
      what: answerBy ? 'The member’s answer' : 'A second officer',
    }))
}

async function claims(officer: PersonActor): Promise<WaitsForOthers[]> {
  const { claims } = await listClaimQueue(officer, 'colleague')
  return claims.slice(0, most).map(({ number, amountPence }) => ({
    key: `claim-${number}`,
    who: `Claim ${number}`,
    detail: inPounds(amountPence),
    href: `/desk/money/claims/${number}` as Route,
    what: 'Another officer',
  }))
}

async function refunds(officer: PersonActor): Promise<WaitsForOthers[]> {
  const { refunds = [] } = (await listRefunds(officer, 'proposed')) ?? {}
  return refunds
    .filter(({ refund }) => refund.proposedBy === officer.personId)
    .slice(0, most)
    .map(({ refund }) => ({
      key: refund.id,
      who: `Refund of ${inPounds(refund.amountPence)}`,
      href: `/desk/money/refunds/${refund.id}` as Route,
      what: 'A second officer',
    }))
}

/** What this officer need not do anything about now, because somebody else has to first. */
export async function listWaitingForOthers(officer: PersonActor): Promise<WaitsForOthers[]> {
  const parts = [applications, proposals, groupProposals, claims, refunds]
  return (await Promise.all(parts.map((part) => part(officer)))).flat()
}
