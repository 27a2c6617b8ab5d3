import 'server-only'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { database, type Transaction } from '@/db/client'
import type { Email } from '@/emails/email'
import type { AuditSentences } from '@/lib/audit-sentences'
import {
  type Action,
  type ActionAlone,
  type AskedAbout,
  officeFor,
  refusalAlone,
  refusalOf,
  type SubjectOf,
} from '@/lib/permissions'
import type { Actor, PersonActor } from './actor'
import { type AuditEntry, type Detail, type Subject, writeAudit } from './audit'
import { nowInDatabase } from './clock'
import { asRefusal, databaseAway, worthTryingAgain } from './constraints'
import { followDemoClock } from './demo-clock'
import { newId } from './ids'
import { type Jobs, later } from './jobs'
import { type Bulk, type MailToPost, postMails } from './outbox'
import { Refusal } from './refusals'
import { requestId } from './request'
import type { Moves } from './states'
import { together } from './together'

type Stateful = PgTable & { id: PgColumn; state: PgColumn }

/** What a verb works with: one transaction, one time, one actor, the audit pen and the outbox tray. */
export type Work = {
  readonly tx: Transaction
  readonly actor: Actor
  /** The actor, where only somebody who is signed in can act. */
  readonly person: PersonActor
  readonly now: Date
  assertCan<A extends Action>(action: A, ...about: AskedAbout<A>): void
  /** Compare-and-set: refuses with `moved-meanwhile` if the row is no longer where this move starts. */
  move<State extends string, M extends Moves<State>>(
    table: Stateful,
    row: { id: string },
    moves: M,
    move: keyof M & string,
    alongside?: Record<string, unknown>,
    only?: SQL,
  ): Promise<void>
  /** Writes into the audit, with exactly the detail that the entry's sentence is made from. */
  record<Name extends keyof AuditSentences>(
    action: Name,
    subject: Subject,
    ...detail: Parameters<AuditSentences[Name]>
  ): void
  /** The same without who did it, where that would say whom it is about: a complaint, a member's answer to what is alleged. */
  recordUnnamed<Name extends keyof AuditSentences>(
    action: Name,
    subject: Subject,
    ...detail: Parameters<AuditSentences[Name]>
  ): void
  email<Props>(email: Email<Props>, letter: MailToPost<NoInfer<Props>>): Promise<void>
  /** The same email to many people at once. */
  emailAll<Props>(
    email: Email<Props>,
    letters: MailToPost<NoInfer<Props>>[],
    bulk?: Bulk,
  ): Promise<void>
  queue<Name extends keyof Jobs>(
    name: Name,
    payload: Jobs[Name],
    terms?: Parameters<typeof later>[3],
  ): Promise<void>
}

export type Verb<Input, Result> = {
  /** As an act of its own: one transaction. */
  (actor: Actor, input: Input): Promise<Result>
  /** As a part of another verb: the same transaction, actor and time. It asks for its own action all the same. */
  within(work: Work, input: Input): Promise<Result>
  action: Action
}

/** What a verb is done to, where the table of permissions has to see it first. */
type About<A extends Action, Which, Found extends SubjectOf<A>> = {
  /** Whoever may not even do this (see the list, say) is refused before anything is looked up. */
  knownTo?: ActionAlone
  /** Finds it, and locks it where it is about to change. Nothing found: refused as not there. */
  subject(work: Work, which: Which): Found | undefined | Promise<Found | undefined>
}

/**
 * A use case of the organisation. `action` is its line in the table of permissions, and the table is asked before `run`
 * begins: about what `subject` finds, or else about the input itself. So a verb that asks nothing cannot be written. Who
 * holds no power for it hears so before anything is looked up, whether there is such a thing or not.
 */
export function verb<A extends Action, Input extends SubjectOf<A>, Result>(
  action: A,
  run: (work: Work, input: Input) => Promise<Result>,
): Verb<Input, Result>
export function verb<A extends Action, Which, Found extends SubjectOf<A>, Input, Result>(
  action: A,
  about: About<A, Which, Found>,
  run: (work: Work, found: Found, input: Input) => Promise<Result>,
): Verb<Which & Input, Result>
export function verb<A extends Action>(action: A, ...given: Form): Verb<unknown, unknown> {
  const [about, run] = given.length === 2 ? given : [aboutInput, given[0]]
  const within = async (work: Work, input: unknown) => {
    if (about.knownTo) work.assertCan(about.knownTo)
    const never = refusalAlone(work.actor, action)
    if (never) throw new Refusal(never)
    const found = await about.subject(work, input)
    if (about !== aboutInput && found === undefined) throw new Refusal('not-there')
    work.assertCan(action, ...([found] as never))
    return run(work, found, input)
  }
  const perform = (actor: Actor, input: unknown) =>
    inOneTransaction(actor, action, (work) => within(work, input))
  return Object.assign(perform, { within, action })
}

type Run = (work: Work, found: unknown, input: unknown) => Promise<unknown>
type Form = [Run] | [About<ActionAlone, unknown, unknown>, Run]
const aboutInput: About<ActionAlone, unknown, unknown> = { subject: (_work, input) => input }

/** Somebody who comes with many others, and what they bring. */
export type Comer<Input> = { personId: string; input: Input }

/** What serves many has one transaction and one time, and no actor. */
export type Crowd = Pick<Work, 'tx' | 'now'>

type Serving<Input, Result> = {
  /** What they come to: only who comes to the same is served with others. */
  to(input: Input): string
  /** Serves those about whom nothing is doubtful, and answers each of these. What it refuses, it refuses to everybody. */
  serve(work: Crowd, comers: Comer<Input>[]): Promise<ReadonlyMap<string, Result>>
}

/**
 * A verb that hundreds perform within the same minutes, each for themselves. Whoever comes while others are served waits, and all who wait
 * are served in one transaction in place of one each. The table is asked about each of them before that. Whoever was not served
 * then is left to the verb itself, which knows every reason to refuse.
 */
export function servedTogether<Input, Result>(
  one: Verb<Input, Result>,
  { to, serve }: Serving<Input, Result>,
): Verb<Input, Result> {
  const come = together(
    (_which, comers: Comer<Input>[]) =>
      inTheirTransaction(async (work) => {
        const served = await serve(work, comers)
        return comers.map(({ personId }) =>
          served.has(personId) ? { result: served.get(personId) as Result } : undefined,
        )
      }),
    ({ personId }) => personId,
  )
  const perform = async (actor: Actor, input: Input) => {
    if (actor.kind === 'person' && !refusalOf(actor, one.action, ...([actor] as never))) {
      const comer = { personId: actor.personId, input }
      const served = await come(to(input), comer).catch(unlessEverybodys)
      if (served) return served.result
    }
    return one(actor, input)
  }
  return Object.assign(perform, { within: one.within, action: one.action })
}

function unlessEverybodys(error: unknown): undefined {
  if (error instanceof Refusal || databaseAway(error)) throw error
  return undefined
}

async function inTheirTransaction<Result>(run: (work: Crowd) => Promise<Result>): Promise<Result> {
  await followDemoClock()
  return database().transaction(async (tx) =>
    run({ tx, now: await nowInDatabase(() => clockOf(tx)) }),
  )
}

/** The subject of what people do to what is their own: themselves. */
export function oneself(work: Work): PersonActor {
  return work.person
}

/**
 * What a verb runs in. It does not ask whether `actor` may: that is what `run` has to do, and nothing is kept of what was
 * done by one that did not.
 */
export async function inOneTransaction<Result>(
  actor: Actor,
  action: Action,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(actor, action, run)
    } catch (error) {
      if (attempt < 4 && worthTryingAgain(error)) continue
      throw asRefusal(error) ?? error
    }
  }
}

async function once<Result>(
  actor: Actor,
  action: Action,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  const request = await requestId()
  await followDemoClock()
  return database().transaction(async (tx) => {
    const at = await nowInDatabase(() => clockOf(tx))
    const entries: AuditEntry[] = []
    const asked = new Map<Action, unknown>()
    const result = await run({
      tx,
      actor,
      get person() {
        if (actor.kind !== 'person') throw new Refusal('sign-in-first')
        return actor
      },
      now: at,
      assertCan(action, ...about) {
        const refusal = refusalOf(actor, action, ...about)
        if (refusal) throw new Refusal(refusal)
        asked.set(action, about[0])
      },
      async move(table, row, moves, move, alongside = {}, only) {
        const step = moves[move]!
        const moved = await tx
          .update(table)
          .set({ state: step.to, ...alongside })
          .where(and(eq(table.id, row.id), inArray(table.state, [...step.from]), only))
          .returning({ id: table.id })
        if (moved.length !== 1) throw new Refusal('moved-meanwhile')
      },
      record(action, subject, ...[detail]: [Detail?]) {
        entries.push({ action, subject, detail: detail ?? {} })
      },
      recordUnnamed(action, subject, ...[detail]: [Detail?]) {
        entries.push({ action, subject, detail: detail ?? {}, unnamed: true })
      },
      email: (email, letter) => postMails(tx, at, email, [letter]),
      emailAll: (email, letters, bulk) => postMails(tx, at, email, letters, bulk),
      queue: (name, payload, terms) => later(tx, name, payload, terms),
    })
    if (!asked.has(action)) throw new Error(`Nobody asked whether this may be done: ${action}`)
    const office = officeFor(actor, action, ...([asked.get(action)] as never))
    await writeAudit(tx, actor, office, at, request ?? newId(), entries)
    return result
  })
}

/** The database's clock, in milliseconds since 1970. */
async function clockOf(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ ms: number }>(
    sql`select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  )
  return row!.ms
}
