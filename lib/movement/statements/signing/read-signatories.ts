import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { statementSignatures } from '@/db/schema/movement/statements'

const t = statementSignatures

/** A person whose name shows: they want it to, and an officer has looked where they claim an office. */
const namedPerson = and(
  eq(t.kind, 'person'),
  or(
    inArray(t.shows, ['name', 'constituency']),
    and(eq(t.shows, 'office'), isNotNull(t.approvedAt)),
  ),
)!

const approvedOrganisation = and(eq(t.kind, 'organisation'), isNotNull(t.approvedAt))!

/**
 * How many have signed: people, each with a proved address, also those whose office no officer has looked at yet; and organisations that an officer
 * has looked at. Only for statements that may be read.
 */
export async function countSignatures(statementIds: readonly string[]) {
  if (statementIds.length === 0) return new Map<string, SignatureCounts>()
  const when = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number)
  const rows = await database()
    .select({
      statementId: t.statementId,
      people: when(eq(t.kind, 'person')),
      named: when(namedPerson),
      organisations: when(approvedOrganisation),
    })
    .from(t)
    .where(inArray(t.statementId, [...statementIds]))
    .groupBy(t.statementId)
  return new Map(rows.map(({ statementId, ...counts }) => [statementId, counts]))
}

export type SignatureCounts = { people: number; named: number; organisations: number }
export const noSignatures: SignatureCounts = { people: 0, named: 0, organisations: 0 }

/** The organisations that have signed, in the order of their names. */
export async function listOrganisations(statementId: string) {
  const rows = await database()
    .select({ organisation: t.organisation, agreedBy: t.agreedBy, agreedOn: t.agreedOn })
    .from(t)
    .where(and(eq(t.statementId, statementId), approvedOrganisation))
    .orderBy(asc(sql`lower(${t.organisation})`))
  return rows.map(({ organisation, agreedBy, agreedOn }) => ({
    organisation: organisation!,
    agreedBy: agreedBy!,
    agreedOn: agreedOn!,
  }))
}

export type Signatory = { name: string; beside: string | null }

/** So many people whose names show, those who signed first first: from the start, or behind one of them. */
export async function listNames(statementId: string, most: number, after?: string) {
  const rows = await database()
    .select({ id: t.id, name: t.name, office: t.office, constituency: t.constituency })
    .from(t)
    .where(and(eq(t.statementId, statementId), namedPerson, after ? gt(t.id, after) : undefined))
    .orderBy(asc(t.id))
    .limit(most + 1)
  const names = rows.slice(0, most).map(({ id, name, office, constituency }) => ({
    id,
    name: name!,
    beside: office ?? constituency,
  }))
  return { names, next: rows.length > most ? names.at(-1)!.id : undefined }
}
