import 'server-only'
import { and, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { setUp } from '@/db/schema/membership/set-up'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { setUpTested } from '@/emails/membership/set-up-tested'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { type Office, organisation } from '@/lib/organisation'
import { inUseSql } from '@/lib/people/sign-in/second-factor/has-second-factor'
import { can } from '@/lib/permissions'
import { foundersFile, type NamedFounder } from './founders'
import { founderListMark, foundersIn, withoutId } from './lock-set-up'
import type { SetUpStage } from './set-up-stage'

export type SetUpAsSeen = {
  stage: SetUpStage
  founders: NamedFounder[]
  /** What the list still lacks before anybody can found with it. */
  lacks: string[]
  /** Of the list as it is, to be sent back with it. */
  seen: string
}

export async function readSetUp(viewer: Actor): Promise<SetUpAsSeen | undefined> {
  if (!can(viewer, 'set-up.read')) return undefined
  const [row] = await database().select().from(setUp)
  if (!row) return undefined
  const founders = foundersIn(row.foundersSealed)
  const list = foundersFile.safeParse(founders.map(withoutId))
  return {
    stage: row.foundedAt ? 'founded' : 'naming',
    founders,
    lacks: list.error?.issues.map(({ message }) => message) ?? [],
    seen: founderListMark(founders),
  }
}

/** The first officers, and who of them has a second factor already. */
export async function listFirstOfficers(viewer: Actor) {
  if (!can(viewer, 'set-up.read')) return []
  const at = now()
  const officers = await database()
    .select({
      personId: people.id,
      name: people.name,
      offices: sql<Office[]>`array_agg(${terms.office} order by ${terms.startsAt})`,
      inUse: inUseSql,
    })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .where(and(lte(terms.startsAt, at), gt(terms.endsAt, at)))
    .groupBy(people.id)
    .orderBy(people.name)
  return officers.map(({ offices, name, ...officer }) => ({
    ...officer,
    name: name ?? 'Name withheld',
    office: offices.map((office) => organisation.offices[office].name).join(', '),
  }))
}

/** What became of the last test email. */
export async function readTestEmail(viewer: Actor) {
  if (!can(viewer, 'set-up.read')) return undefined
  const [mail] = await database()
    .select({
      to: outgoingMails.toEmail,
      state: outgoingMails.state,
      lastError: outgoingMails.lastError,
    })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.message, setUpTested.name), isNull(outgoingMails.personId)))
    .orderBy(desc(outgoingMails.createdAt))
    .limit(1)
  return mail
}
