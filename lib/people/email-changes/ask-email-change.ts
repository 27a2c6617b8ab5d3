import 'server-only'
import { and, eq, gt, ne } from 'drizzle-orm'
import { emailChanges } from '@/db/schema/people/email-changes'
import { members, people } from '@/db/schema/people/people'
import { emailChangeAddressKnown } from '@/emails/people/email-change-address-known'
import { emailChangeAnnounced } from '@/emails/people/email-change-announced'
import { emailChangeToConfirm } from '@/emails/people/email-change-to-confirm'
import { emailChangeToProve } from '@/emails/people/email-change-to-prove'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { memberWithId } from '@/lib/people/members/member-with-id'
import { officersWith } from '@/lib/people/officers/officers-now'
import { proposalLapsesAt } from '@/lib/people/officers/proposal-time'
import { hasOwnAddress, holdsOffice } from './counts-now'
import { emailChangeMoves, objectionDays, refusalDays } from './states'

type Asked = { personId: string; email: string }
type Begun = Asked & {
  byOfficer: boolean
  known: boolean
  /** Whether it can count without a word from the old address. */
  bySilence?: boolean
}

/**
 * Somebody asks for a new address in place of their own. It counts once both, the old and the new one, have said yes. Whoever reads
 * somebody else's mailbox has none of their own: whose mailbox it is could say both yeses, and be that member for good.
 */
export const askEmailChange = verb('email-change.ask', async (work, { personId, email }: Asked) => {
  if (!(await hasOwnAddress(work, personId))) throw new Refusal('email-change.shared')
  const known = await isKnown(work, email)
  await begin(work, { personId, email, byOfficer: false, known })
})

/**
 * An officer asks for it on a member's behalf, also for one who has none or shares one: then they read of it by
 * letter, or in the mailbox that is shared, and only silence counts. It counts once both addresses have said yes; or a week later, if the new one was
 * proved, a second officer has confirmed it, and nobody said no by the link that went to the old one. Who holds an office is
 * somebody whose account opens more than their own membership: there only a yes from the old address counts.
 */
export const askEmailChangeFor = verb(
  'email-change.ask-for',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId, number }, { email }: Asked) => {
    if (await isKnown(work, email)) throw new Refusal('email-change.known')
    if (await refusedLately(work, personId)) throw new Refusal('email-change.refused-lately')
    const bySilence = !(await holdsOffice(work, personId))
    const id = await begin(work, { personId, email, byOfficer: true, known: false, bySilence })
    if (bySilence) await askSecondOfficer(work, { id, personId, number })
  },
)

/** In one day nobody needs more than so many. */
const mostADay = 5

async function begin(
  work: Work,
  { personId, email, byOfficer, known, bySilence = false }: Begun,
): Promise<string> {
  const [person] = await work.tx.select().from(people).where(eq(people.id, personId)).for('update')
  const [ended] = await work.tx
    .select({ diedAt: members.diedAt })
    .from(members)
    .where(eq(members.personId, personId))
  if (!person || person.erasedAt || ended?.diedAt) throw new Refusal('not-there')
  if (person.email === email) throw new Refusal('email-change.same')
  await endOpenOne(work, personId)
  const id = newId()
  const [oldToken, newAddressToken] = [newToken(), newToken()]
  // What nobody answers is forgotten; and an officer's, which is a proposal, lapses like all of them.
  const expiresAt = byOfficer
    ? proposalLapsesAt(work.now)
    : addDays(work.now, organisation.retention.unprovenAddressDays)
  const countsFrom = bySilence ? addDays(work.now, objectionDays) : null
  await work.tx.insert(emailChanges).values({
    id,
    personId,
    newEmail: email,
    askedBy: work.person.personId,
    askedAt: work.now,
    countsFrom,
    expiresAt,
    oldTokenHash: hashOf(oldToken),
    newTokenHash: known ? null : hashOf(newAddressToken),
  })
  work.record('email-change.asked', { kind: 'person', id: personId }, { byOfficer })
  await work.email(emailChangeAnnounced, {
    to: { email: person.email, personId },
    key: id,
    props: {
      name: person.called,
      officerName: byOfficer ? work.person.name : undefined,
      bySilence,
      link: siteUrl(`/email-change/${oldToken}`),
      until: (countsFrom ?? expiresAt).toISOString(),
    },
  })
  if (known) {
    // Only the mailbox itself learns that we know the address.
    await work.email(emailChangeAddressKnown, { to: { email }, key: id, props: {} })
  } else {
    await work.email(emailChangeToProve, {
      to: { email },
      key: id,
      props: {
        link: siteUrl(`/email-change/${newAddressToken}`),
        until: expiresAt.toISOString(),
      },
    })
  }
  return id
}

/** Everybody who can be the second officer. The address itself is only on the record. */
async function askSecondOfficer(
  work: Work,
  change: { id: string; personId: string; number: number },
) {
  const { id, personId, number } = change
  const [member] = await work.tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
  const others = (await officersWith(work, 'members.correct')).filter(
    (officer) => ![work.person.personId, personId].includes(officer.personId),
  )
  await work.emailAll(
    emailChangeToConfirm,
    others.map((officer) => ({
      to: { email: officer.email, personId: officer.personId },
      key: `${id}/${officer.personId}`,
      props: {
        name: officer.name,
        proposerName: work.person.name,
        memberName: member!.name,
        link: siteUrl(`/desk/members/${number}`),
      },
    })),
  )
}

/** Whoever said no to an officer by the link is there to ask for a new address themselves. */
async function refusedLately(work: Work, personId: string): Promise<boolean> {
  const refused = and(
    eq(emailChanges.personId, personId),
    ne(emailChanges.askedBy, personId),
    gt(emailChanges.refusedAt, addDays(work.now, -refusalDays)),
  )
  return (await work.tx.$count(emailChanges, refused)) > 0
}

async function isKnown(work: Work, email: string): Promise<boolean> {
  return (await work.tx.$count(people, eq(people.email, email))) > 0
}

/** Another address takes the place of the one that was asked for before. */
async function endOpenOne(work: Work, personId: string) {
  const theirs = eq(emailChanges.personId, personId)
  const lately = and(theirs, gt(emailChanges.askedAt, addDays(work.now, -1)))
  if ((await work.tx.$count(emailChanges, lately)) >= mostADay) throw new Refusal('too-many-tries')
  const [open] = await work.tx
    .select({ id: emailChanges.id })
    .from(emailChanges)
    .where(and(theirs, eq(emailChanges.state, 'asked')))
  if (!open) return
  await work.move(emailChanges, open, emailChangeMoves, 'replace', {
    endedAt: work.now,
    newEmail: '',
    oldTokenHash: null,
    newTokenHash: null,
  })
}
