import { expect, it } from 'vitest'
import { type Phase, phaseOf, type Timetable } from '@/lib/democracy/elections/phase'

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 9))
const timetable: Timetable = {
  nominationsOpenAt: day(1),
  nominationsCloseAt: day(5),
  withdrawalsUntil: day(6),
  collectFrom: day(10),
  opensAt: day(13),
  closesAt: day(20),
  challengesUntil: day(27),
  publishedAt: day(9),
  openedAt: null,
  countedAt: null,
  declaredAt: null,
  cancelledAt: null,
  voidedAt: null,
}

const justBefore = (at: Date) => new Date(at.getTime() - 1)

it.each<[Partial<Timetable>, Date, Phase]>([
  [{}, justBefore(day(1)), 'called'],
  [{ voidedAt: day(21) }, day(22), 'void'],
  [{}, day(1), 'nominations'],
  [{}, justBefore(day(5)), 'nominations'],
  [{}, day(5), 'withdrawals'],
  [{}, day(6), 'preparing'],
  [{}, justBefore(day(10)), 'preparing'],
  [{}, day(10), 'collecting'],
  [{}, justBefore(day(13)), 'collecting'],
  [{}, day(13), 'voting'],
  [{}, justBefore(day(20)), 'voting'],
  [{}, day(20), 'closed'],
  [{}, day(40), 'closed'],
  [{ publishedAt: null }, day(11), 'preparing'],
  [{ publishedAt: null }, day(21), 'preparing'],
  [{ openedAt: day(20) }, day(20), 'opened'],
  [{ openedAt: day(20), countedAt: day(20) }, day(20), 'counted'],
  [{ countedAt: day(20) }, day(30), 'counted'],
  [{ countedAt: day(20), declaredAt: day(21) }, day(21), 'declared'],
  [{ countedAt: day(20), declaredAt: day(21) }, day(27), 'over'],
  [{ cancelledAt: day(3) }, day(2), 'cancelled'],
  [{ cancelledAt: day(3), declaredAt: day(21) }, day(30), 'cancelled'],
])('%o at %s is %s', (changed, at, phase) => {
  expect(phaseOf({ ...timetable, ...changed }, at)).toBe(phase)
})
