import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, asc, eq, gt, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { statementSignatures, statements, statementVersions } from '@/db/schema/movement/statements'
import { type Actor, isTheirRecord } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

const t = statementSignatures
const perPage = 50

const unlooked = and(isNull(t.approvedAt), or(eq(t.kind, 'organisation'), eq(t.shows, 'office')))!

/** Which signatures an officer looks through. */
export const signatureLists = ['waiting', 'organisations', 'people'] as const
export type SignatureList = (typeof signatureLists)[number]

const inList: Record<SignatureList, SQL> = {
  waiting: unlooked,
  organisations: and(eq(t.kind, 'organisation'), isNotNull(t.approvedAt))!,
  people: and(
    eq(t.kind, 'person'),
    isNotNull(t.name),
    or(isNotNull(t.approvedAt), eq(t.shows, 'name'), eq(t.shows, 'constituency')),
  )!,
}

type Asked = { number: number; list: SignatureList; after?: string }

/** Signatures as they show or are to show, for officers: never an address, and never whose record it is. */
export async function listSignatures(viewer: Actor, { number, list, after }: Asked) {
  if (!can(viewer, 'statement.write')) return undefined
  const rows = await database()
    .select({ signature: t })
    .from(t)
    .innerJoin(statements, eq(statements.id, t.statementId))
    .where(and(eq(statements.number, number), inList[list], after ? gt(t.id, after) : undefined))
    .orderBy(asc(t.id))
    .limit(perPage + 1)
  const signatures = rows.slice(0, perPage).map(({ signature }) => ({
    id: signature.id,
    kind: signature.kind,
    name: signature.name,
    office: signature.office,
    constituency: signature.constituency,
    organisation: signature.organisation,
    agreedBy: signature.agreedBy,
    agreedOn: signature.agreedOn,
    signedAt: signature.signedAt,
    canBeTold: signature.contactSealed !== null,
    own: viewer.kind === 'person' && isTheirRecord(viewer, signature.personId),
  }))
  return { signatures, next: rows.length > perPage ? signatures.at(-1)!.id : undefined }
}

export type SignatureAtDesk = NonNullable<
  Awaited<ReturnType<typeof listSignatures>>
>['signatures'][number]

/** How many signatures of one statement wait for an officer. */
export function countUnlooked(statementId: string): Promise<number> {
  return database().$count(t, and(eq(t.statementId, statementId), unlooked))
}

/** Statements of which signatures wait for an officer: how many, and since when. */
export async function listUnlookedSignatures(viewer: Actor) {
  if (!can(viewer, 'statement.write')) return undefined
  if (!(await isThereAny(t, unlooked))) return []
  const rows = await database()
    .select({ number: statements.number, title: statementVersions.title, signedAt: t.signedAt })
    .from(t)
    .innerJoin(statements, eq(statements.id, t.statementId))
    .innerJoin(
      statementVersions,
      and(
        eq(statementVersions.statementId, statements.id),
        eq(statementVersions.number, statements.version),
      ),
    )
    .where(unlooked)
    .orderBy(asc(t.id))
    .limit(1000)
  const byNumber = Map.groupBy(rows, ({ number }) => number)
  return [...byNumber].map(([number, waiting]) => ({
    number,
    title: waiting[0]!.title,
    since: waiting[0]!.signedAt,
    count: waiting.length,
  }))
}
