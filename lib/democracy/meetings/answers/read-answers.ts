import 'server-only'
import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetingAnswers } from '@/db/schema/democracy/meetings'
import { people } from '@/db/schema/people/people'
import { unseal } from '@/lib/kernel/field-encryption'
import type { Coming } from '../states'
import type { SeatWords } from './say-what-is-needed'

/** What one member answered. */
export async function readOwnAnswer(meetingId: string, personId: string) {
  const [answer] = await database()
    .select()
    .from(meetingAnswers)
    .where(and(eq(meetingAnswers.meetingId, meetingId), eq(meetingAnswers.personId, personId)))
  if (!answer) return undefined
  const seat = answer.seatSealed ? unseal<SeatWords>(answer.seatSealed) : undefined
  return {
    coming: answer.coming,
    needs: answer.needsSealed ? unseal<string>(answer.needsSealed) : '',
    seat: answer.seat ?? undefined,
    from: seat?.from ?? '',
    reach: seat?.reach ?? '',
    shown: answer.seatConsentVersion !== null,
  }
}

/** How many answered what. */
export async function countAnswers(meetingId: string): Promise<Record<Coming, number>> {
  const rows = await database()
    .select({ coming: meetingAnswers.coming, n: count() })
    .from(meetingAnswers)
    .where(eq(meetingAnswers.meetingId, meetingId))
    .groupBy(meetingAnswers.coming)
  const of = (coming: Coming) => rows.find((row) => row.coming === coming)?.n ?? 0
  return { room: of('room'), online: of('online'), no: of('no') }
}

/** What those who come need to take part, without whose need it is. */
export async function listNeeds(meetingId: string): Promise<string[]> {
  const rows = await database()
    .select({ needsSealed: meetingAnswers.needsSealed })
    .from(meetingAnswers)
    .where(and(eq(meetingAnswers.meetingId, meetingId), isNotNull(meetingAnswers.needsSealed)))
  return rows.map(({ needsSealed }) => unseal<string>(needsSealed!)).sort()
}

/** Seats offered and looked for: all of them, or those whose members agreed that others who come see them. */
export async function listSeats(meetingId: string, { all }: { all: boolean }) {
  const rows = await database()
    .select({
      personId: meetingAnswers.personId,
      seat: meetingAnswers.seat,
      sealed: meetingAnswers.seatSealed,
      name: people.called,
    })
    .from(meetingAnswers)
    .innerJoin(people, eq(people.id, meetingAnswers.personId))
    .where(
      and(
        eq(meetingAnswers.meetingId, meetingId),
        isNotNull(meetingAnswers.seat),
        all ? undefined : isNotNull(meetingAnswers.seatConsentVersion),
      ),
    )
    .orderBy(asc(people.called), asc(people.id))
  return rows.map(({ personId, seat, sealed, name }) => ({
    personId,
    seat: seat!,
    name,
    ...unseal<SeatWords>(sealed!),
  }))
}

/** To which of these meetings somebody has said that they come. */
export async function readComing(personId: string, meetingIds: string[]) {
  const rows = await database()
    .select({ meetingId: meetingAnswers.meetingId, coming: meetingAnswers.coming })
    .from(meetingAnswers)
    .where(
      and(eq(meetingAnswers.personId, personId), inArray(meetingAnswers.meetingId, meetingIds)),
    )
  return new Map(rows.map(({ meetingId, coming }) => [meetingId, coming]))
}
