import type { AtStripe } from '@/db/schema/records/imports'
import type { Standing } from '@/lib/kernel/actor'
import { standingAt } from '@/lib/people/members/standing'
import { duesRow } from '../admitting/dues-row'
import type { ImportReport } from '../report-shape'
import type { NewMember } from './check-row'

export function emptyReport(): ImportReport {
  return {
    standing: {},
    joined: { earliest: null, latest: null, unknown: 0, years: {} },
    twice: 0,
  }
}

/** One more member whom the list would make. */
export function countNewMember(
  report: ImportReport,
  candidate: NewMember,
  atStripe: AtStripe | null,
  at: Date,
): void {
  const standing = standingOf(candidate, atStripe, at)
  report.standing[standing] = (report.standing[standing] ?? 0) + 1
  const { joined } = report
  const { joinedOn } = candidate
  if (!joinedOn) {
    joined.unknown += 1
    return
  }
  const year = joinedOn.slice(0, 4)
  joined.years[year] = (joined.years[year] ?? 0) + 1
  if (!joined.earliest || joinedOn < joined.earliest) joined.earliest = joinedOn
  if (!joined.latest || joinedOn > joined.latest) joined.latest = joinedOn
}

/** By the same rules as every member's standing, of the dues that the import would give them. */
function standingOf(candidate: NewMember, atStripe: AtStripe | null, at: Date): Standing {
  const dues = duesRow(at, { personId: '', candidate, atStripe })
  return standingAt(
    {
      resignedAt: null,
      expelledAt: null,
      suspended: false,
      subscription: {
        status: dues.status ?? '',
        paymentStatus: null,
        paymentFailedAt: dues.paymentFailedAt ?? null,
        currentPeriodEndsAt: dues.currentPeriodEndsAt ?? null,
        cancelsAtPeriodEnd: false,
        pausedUntil: null,
        startedAt: dues.startedAt ?? null,
      },
    },
    at,
  )
}
