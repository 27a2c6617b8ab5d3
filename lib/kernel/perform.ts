import 'server-only'
import { and, eq, inArray, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { database, type Transaction } from '@/db/client'
import type { Email } from '@/emails/email'
import { type Action, refusalOf, type SubjectOf } from '@/lib/permissions'
import type { Actor, PersonActor } from './actor'
import { type Detail, type Entry, type Subject, writeAudit } from './audit'
import { now } from './clock'
import { asRefusal, worthTryingAgain } from './constraints'
import { followDemoClock } from './demo-clock'
import { newId } from './ids'
import { type Jobs, later } from './jobs'
import { type Letter, postMails } from './outbox'
import { Refusal } from './refusals'
import { requestId } from './request'
import type { Moves } from './states'

type Stateful = PgTable & { id: PgColumn; state: PgColumn }

/** What a verb works with: one transaction, one time, one actor, the audit pen and the outbox tray. */
export type Work = {
  readonly tx: Transaction
  readonly actor: Actor
  /** The actor, where only somebody who is signed in can act. */
  readonly person: PersonActor
  readonly now: Date
  assertCan<A extends Action>(action: A, subject?: SubjectOf<A>): void
  /** Compare-and-set: refuses with `moved-meanwhile` if the row is no longer where this move starts. */
  move<State extends string, M extends Moves<State>>(
    table: Stateful,
    row: { id: string },
    moves: M,
    move: keyof M & string,
    alongside?: Record<string, unknown>,
    only?: SQL,
  ): Promise<void>
  record(action: string, subject: Subject, detail?: Detail): void
  email<Props>(email: Email<Props>, letter: Letter<NoInfer<Props>>): Promise<void>
  /** The same email to many people at once. */
  emailAll<Props>(email: Email<Props>, letters: Letter<NoInfer<Props>>[]): Promise<void>
  queue<Name extends keyof Jobs>(
    name: Name,
    payload: Jobs[Name],
    terms?: Parameters<typeof later>[3],
  ): Promise<void>
}

export type Verb<Input, Result> = {
  /** As an act of its own: one transaction. */
  (actor: Actor, input: Input): Promise<Result>
  /** As a part of another verb: the same transaction, actor and time. */
  within(work: Work, input: Input): Promise<Result>
  action: Action
}

/** A use case of the organisation. `action` is its line in the table of permissions. */
export function verb<Input, Result>(
  action: Action,
  run: (work: Work, input: Input) => Promise<Result>,
): Verb<Input, Result> {
  const perform = (actor: Actor, input: Input) =>
    inOneTransaction(actor, (work) => run(work, input))
  return Object.assign(perform, { within: run, action })
}

async function inOneTransaction<Result>(
  actor: Actor,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(actor, run)
    } catch (error) {
      if (attempt < 4 && worthTryingAgain(error)) continue
      throw asRefusal(error) ?? error
    }
  }
}

async function once<Result>(actor: Actor, run: (work: Work) => Promise<Result>): Promise<Result> {
  const request = await requestId()
  await followDemoClock()
  return database().transaction(async (tx) => {
    const at = now()
    const entries: Entry[] = []
    const result = await run({
      tx,
      actor,
      get person() {
        if (actor.kind !== 'person') throw new Refusal('sign-in-first')
        return actor
      },
      now: at,
      assertCan(action, subject) {
        const refusal = refusalOf(actor, action, subject)
        if (refusal) throw new Refusal(refusal)
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
      record(action, subject, detail = {}) {
        entries.push({ action, subject, detail })
      },
      email: (email, letter) => postMails(tx, at, email, [letter]),
      emailAll: (email, letters) => postMails(tx, at, email, letters),
      queue: (name, payload, terms) => later(tx, name, payload, terms),
    })
    await writeAudit(tx, actor, at, request ?? newId(), entries)
    return result
  })
}
