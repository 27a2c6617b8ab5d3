import type { Standing } from '@/lib/kernel/actor'

/** The dates that a membership is made of, as far as rows know them. */
export type LifeDates = {
  appliedAt: Date | null
  joinedAt: Date
  standing: Standing
  /** From when dues are not paid; in the future where they are paid by hand. */
  graceAt: Date | null
  /** From when the membership has lapsed, if nothing is paid. */
  untilAt: Date | null
  suspendedAt: Date | null
  resignedAt: Date | null
  expelledAt: Date | null
  diedAt: Date | null
  /** Memberships that ended before this one began. Whoever comes back keeps the number and the history. */
  earlier?: readonly EarlierMembership[]
}

/** The beginning is not known where it was before this site. */
export type EarlierMembership = { from: Date | null; until: Date }

type Logged = { at: Date; began: boolean }

/** What was logged of beginnings and ends, in order, as memberships: those that ended. */
export function earlierMemberships(logged: readonly Logged[]): EarlierMembership[] {
  const memberships: EarlierMembership[] = []
  let from: Date | null = null
  let open = true
  for (const { at, began } of logged) {
    if (!began && open) memberships.push({ from, until: at })
    from = began ? at : null
    open = began
  }
  return memberships
}

export type LifePiece = {
  kind: 'applied' | 'before' | 'died' | Standing
  label: string
  from: Date
  /** It comes only if nothing is done. */
  coming?: true
}

const labels: Record<LifePiece['kind'], string> = {
  applied: 'Applied',
  before: 'Member',
  provisional: 'Provisional',
  good: 'Good standing',
  grace: 'Grace',
  lapsed: 'Lapsed',
  suspended: 'Suspended',
  resigned: 'Left',
  expelled: 'Expelled',
  died: 'Death confirmed',
}

const coming = { grace: 'Grace, if nothing is paid', lapsed: 'Lapsed, if nothing is paid' }

/** A membership from the application to today, and what comes of it if nothing is done. */
export function lifeLine(dates: LifeDates, at: Date): LifePiece[] {
  const { appliedAt, joinedAt, standing, suspendedAt, resignedAt, expelledAt, diedAt } = dates
  const earlier = dates.earlier ?? []
  const ended = expelledAt ?? resignedAt
  const pieces: LifePiece[] = []
  const add = (kind: LifePiece['kind'], from: Date | null) => {
    if (from && (!ended || from <= ended)) pieces.push({ kind, label: labels[kind], from })
  }
  for (const { from, until } of earlier) {
    if (from) add('before', from)
    pieces.push({ kind: 'resigned', label: labels.resigned, from: until })
  }
  const again = earlier.length > 0
  if (appliedAt && appliedAt < joinedAt && (!again || appliedAt > earlier.at(-1)!.until))
    pieces.push({
      kind: 'applied',
      label: again ? 'Applied again' : labels.applied,
      from: appliedAt,
    })
  add(standing === 'provisional' ? 'provisional' : 'good', joinedAt)
  if (!ended) pieces.push(...duesPieces(dates, at))
  add('suspended', suspendedAt)
  if (resignedAt) add(diedAt ? 'died' : 'resigned', resignedAt)
  if (expelledAt) add('expelled', expelledAt)
  return pieces
}

/** What unpaid dues have brought, or will bring. Whoever never paid stands on nothing that could lapse later. */
function duesPieces({ graceAt, untilAt, joinedAt }: LifeDates, at: Date): LifePiece[] {
  const piece = (kind: 'grace' | 'lapsed', from: Date): LifePiece =>
    from <= at
      ? { kind, label: labels[kind], from }
      : { kind, label: coming[kind], from, coming: true }
  return [
    ...(graceAt && graceAt > joinedAt ? [piece('grace', graceAt)] : []),
    ...(untilAt && untilAt > joinedAt ? [piece('lapsed', untilAt)] : []),
  ]
}
