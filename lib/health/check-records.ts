import 'server-only'
import { statfs } from 'node:fs/promises'
import { desc, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { backups, choreRuns } from '@/db/schema/kernel'
import { reconciliations } from '@/db/schema/money/reconciliation'
import { members } from '@/db/schema/people/people'
import { momentInWords } from '@/lib/kernel/calendar'
import { now, wallClock } from '@/lib/kernel/clock'
import { env, isDemo, siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import { inPounds } from '@/lib/kernel/money'
import { type SealedColumn, whereSealed } from '@/lib/kernel/rotate-keys'
import { setUpStage } from '@/lib/membership/founding/set-up-stage'
import { organisation } from '@/lib/organisation'
import { fingerprintInGroups } from '@/lib/records/audit/fingerprint'
import { headIn } from '@/lib/records/audit/head'
import type { HealthFinding } from './finding'
import { isStarting } from './site-start'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const ageOf = (at: Date) => wallClock().getTime() - at.getTime()

type Found = Omit<HealthFinding, 'about'>

/** What our own records tell of how the site is. Each is asked by itself, so that one that cannot be answered hides no other. */
const checks: Record<string, () => Promise<Found>> = {
  'Automatic tasks': checkWorker,
  'Work that waits': checkQueue,
  Emails: checkEmails,
  'What Stripe tells us': checkStripeMessages,
  Reconciliation: checkReconciliation,
  Backups: checkBackups,
  Keys: checkKeys,
  'Setting up': checkSetUp,
  'Audit log': checkAuditLog,
  'Room on the disk': checkDisk,
}

export async function checkRecords(): Promise<HealthFinding[]> {
  return Promise.all(
    Object.entries(checks).map(async ([about, check]): Promise<HealthFinding> => {
      try {
        return { about, ...(await check()) }
      } catch (error) {
        const { cause, message } = error as Error
        const why = cause instanceof Error ? cause.message : message
        const says = `This could not be checked: ${why.slice(0, 200)}`
        return { about, light: 'act', says }
      }
    }),
  )
}

/** A task runs each minute, so the last time at which any has run is the worker's pulse, wherever it runs. */
async function checkWorker(): Promise<Found> {
  const runs = await database().select().from(choreRuns).orderBy(choreRuns.name)
  const last = runs.reduce<Date | null>(
    (latest, { ranAt }) => (latest && latest > ranAt ? latest : ranAt),
    null,
  )
  const late = !last || ageOf(last) > 5 * minute
  if (late && isStarting())
    return { light: 'good', says: 'Starting. The first of them runs within a minute or two.' }
  if (late)
    return {
      light: 'act',
      says: last ? `Nothing has run since ${momentInWords(last)}.` : 'Nothing has run yet.',
      todo:
        env.WORKER === 'separate'
          ? 'Start “npm run worker”, and read what it prints.'
          : 'Restart the site, and read what it prints.',
    }
  const failing = runs.filter(({ failingSince }) => failingSince)
  if (failing.length > 0)
    return {
      light: failing.some(({ failingSince }) => ageOf(failingSince!) > day) ? 'act' : 'look',
      says: `Failing: ${failing.map(({ name }) => name).join(', ')}.`,
      todo: 'Automatic tasks says since when and why. Each is tried again at its next time.',
    }
  return { light: 'good', says: 'All of them run.' }
}

/** Jobs whose time has come and that nobody has taken: the age of the oldest says whether the worker keeps up. */
async function checkQueue(): Promise<Found> {
  const [queue] = await database().execute<{
    waiting: number
    oldest: string | null
    givenUp: number
  }>(sql`
    select count(*) filter (where attempts < max_attempts)::int as waiting,
      min(run_at) filter (where attempts < max_attempts)::text as oldest,
      count(*) filter (where attempts >= max_attempts)::int as "givenUp"
    from graphile_worker._private_jobs where locked_at is null and run_at <= now()`)
  const { waiting, oldest, givenUp } = queue!
  const age = oldest ? ageOf(new Date(oldest)) : 0
  if (age > 5 * minute)
    return {
      light: age > hour ? 'act' : 'look',
      says: `${waiting.toLocaleString('en-GB')} waiting, the oldest since ${momentInWords(new Date(oldest!))}.`,
      todo: 'A letter to many explains it for a while. If it grows, check that the worker is running.',
    }
  if (givenUp > 0)
    return {
      light: 'look',
      says: `${givenUp} that failed 15 times. We try them again every six hours.`,
      todo: 'The log of the server says why, under job.failed.',
    }
  return {
    light: 'good',
    says: waiting > 0 ? `${waiting} being worked on.` : 'Nothing is waiting.',
  }
}

async function checkEmails(): Promise<Found> {
  if (env.MAIL_TRANSPORT === 'mailbox' && !isDemo())
    return {
      light: 'act',
      says: 'Emails go nowhere: MAIL_TRANSPORT is not set.',
      todo: 'Set MAIL_TRANSPORT to resend or smtp, and restart.',
    }
  const [mails] = await database().execute<{ stuck: number; oldest: string | null }>(sql`
    select (select count(*)::int from outgoing_mails where state = 'stuck') as stuck,
      (select min(created_at)::text from outgoing_mails where state = 'waiting') as oldest`)
  const { stuck, oldest } = mails!
  if (stuck > 0)
    return {
      light: 'look',
      says: `${stuck === 1 ? 'One email was' : `${stuck.toLocaleString('en-GB')} emails were`} not sent.`,
      todo: 'Emails sent says which and why, and sends them again.',
    }
  if (oldest && now().getTime() - new Date(oldest).getTime() > hour)
    return {
      light: 'look',
      says: `The oldest that waits was written on ${momentInWords(new Date(oldest))}.`,
      todo: 'If no letter to many is on its way, check that the mail server answers.',
    }
  return { light: 'good', says: 'None is stuck.' }
}

async function checkStripeMessages(): Promise<Found> {
  const [events] = await database().execute<{ late: number; last: string | null }>(sql`
    select (select count(*)::int from stripe_events where state in ('received', 'failed') and received_at < ${new Date(now().getTime() - 10 * minute).toISOString()}) as late,
      (select max(received_at)::text from stripe_events) as last`)
  const { late, last } = events!
  if (late > 0)
    return {
      light: late > 100 ? 'act' : 'look',
      says: `${late === 1 ? 'One message has' : `${late.toLocaleString('en-GB')} messages have`} waited for more than ten minutes.`,
      todo: 'If Stripe is away they are read when it is back. Reconciliation finds whatever was missed.',
    }
  if (!last && isDemo()) return { light: 'good', says: 'No message has come yet.' }
  if (!last)
    return {
      light: 'look',
      says: 'No message has come yet.',
      todo: 'Once somebody has paid there is one. If not, look at the webhook in Stripe’s dashboard.',
    }
  return {
    light: 'good',
    says: `All are read. The last came on ${momentInWords(new Date(last))}.`,
  }
}

async function checkReconciliation(): Promise<Found> {
  const [last] = await database()
    .select()
    .from(reconciliations)
    .orderBy(desc(reconciliations.startedAt))
    .limit(1)
  const [done] = await database()
    .select()
    .from(reconciliations)
    .where(eq(reconciliations.state, 'done'))
    .orderBy(desc(reconciliations.startedAt))
    .limit(1)
  const when = done?.endedAt
  if (last?.state === 'failed' || !when || now().getTime() - when.getTime() > 2 * day)
    return {
      light: 'look',
      says: when
        ? `Our books were last compared with Stripe on ${momentInWords(when)}.`
        : 'Our books have not been compared with Stripe yet.',
      todo: 'It runs each night, and an officer who keeps the books can start it under Reconciliation.',
    }
  const { booksPence, stripePence } = done
  if (booksPence !== stripePence)
    return {
      light: 'look',
      says: `Our books say that Stripe holds ${inPounds(booksPence ?? 0)}, Stripe says ${inPounds(stripePence ?? 0)}.`,
      todo: 'Reconciliation shows officers who keep the books what differs.',
    }
  return { light: 'good', says: `Our books and Stripe agreed on ${momentInWords(when)}.` }
}

async function checkBackups(): Promise<Found> {
  const [last] = await database().select().from(backups).orderBy(desc(backups.takenAt)).limit(1)
  if (isDemo() && !last) return { light: 'good', says: 'The demo keeps none.' }
  const todo =
    '“npm run backup -- FOLDER” writes one. Let the server do it each night, and keep a copy of the folder in another place.'
  if (!last) return { light: 'act', says: 'There is no backup.', todo }
  const size = `${(last.bytes / 1e6).toFixed(1)} MB`
  const says = `The last was taken on ${momentInWords(last.takenAt)} (${size}).`
  const age = ageOf(last.takenAt)
  if (age > 7 * day) return { light: 'act', says, todo }
  if (age > 1.5 * day) return { light: 'look', says, todo }
  return { light: 'good', says }
}

/** Of each kind of thing that is sealed the first and the last value: a key that was lost or mistyped shows at one of them. */
async function checkKeys(): Promise<Found> {
  const closed = await closedToOurKeys()
  if (closed.length > 0)
    return {
      light: 'act',
      says: `The keys in FIELD_KEYS do not open what is sealed in ${closed.join(', ')}.`,
      todo: 'Put back the copy of FIELD_KEYS that you keep off the server. Do not run “npm run rotate-keys” before that.',
    }
  return { light: 'good', says: 'They open everything that is encrypted.' }
}

export async function closedToOurKeys(): Promise<string[]> {
  const columns = await database().execute<SealedColumn>(sql.raw(whereSealed))
  const closed: string[] = []
  for (const { table, column } of columns) {
    const [name, from] = [sql.identifier(column), sql.identifier(table)]
    const values = await database().execute<{ sealed: string }>(sql`
      (select ${name} as sealed from ${from} where ${name} is not null order by ctid limit 1)
      union all (select ${name} from ${from} where ${name} is not null order by ctid desc limit 1)`)
    if (!values.every(({ sealed }) => opens(sealed))) closed.push(`${table}.${column}`)
  }
  return closed
}

function opens(sealed: string): boolean {
  try {
    unseal(sealed)
    return true
  } catch {
    return false
  }
}

/** Whoever is quicker than us with a code that was left in some log would found the organisation in our place. */
async function checkSetUp(): Promise<Found> {
  const stage = await setUpStage()
  if (stage === 'naming')
    return {
      light: 'act',
      says: `Nobody has founded ${organisation.name} yet.`,
      todo: `Open ${siteUrl('/set-up')} with the code that the site printed when it started, or use “npm run found -- founders.json”.`,
    }
  if (stage === 'founded')
    return {
      light: 'look',
      says: 'The organisation is founded, and its set-up is still open in the browser that founded it.',
      todo: `Hand over the codes for second factors and finish, at ${siteUrl('/set-up')}.`,
    }
  const [member] = await database().select({ id: members.personId }).from(members).limit(1)
  if (!member)
    return {
      light: 'act',
      says: `Nobody has founded ${organisation.name} yet.`,
      todo: 'Start the site: it prints a code with which it is set up in a browser.',
    }
  return { light: 'good', says: 'It is finished.' }
}

async function checkAuditLog(): Promise<Found> {
  const head = await headIn(database())
  if (!head) return { light: 'good', says: 'It is empty.' }
  return {
    light: 'good',
    says: `${head.position.toLocaleString('en-GB')} entries, the last with the fingerprint ${fingerprintInGroups(head.hash)}.`,
  }
}

async function checkDisk(): Promise<Found> {
  const { bavail, bsize, blocks } = await statfs('.')
  const free = bavail * bsize
  const says = `${(free / 1e9).toFixed(1)} GB are free on the server’s disk.`
  if (free < 500e6 || bavail / blocks < 0.02)
    return { light: 'act', says, todo: 'Make room: a full disk stops the site.' }
  if (free < 2e9 || bavail / blocks < 0.1)
    return { light: 'look', says, todo: 'Make room before it is full.' }
  return { light: 'good', says }
}
