import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { auditEntries } from '@/db/schema/kernel'
import { membershipEndings } from '@/db/schema/membership/endings'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { refunds } from '@/db/schema/money/refunds'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { emailChanges } from '@/db/schema/people/email-changes'
import { networkConvenors } from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { flaggedAddresses, people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { secondFactorResets } from '@/db/schema/people/sign-in'
import { memberMerges } from '@/db/schema/records/merges'
import {
  confirmReturningOfficer,
  getReplacing,
  proposeReturningOfficer,
} from '@/lib/democracy/elections/calling/propose-returning-officer'
import { proposalsThatLapse } from '@/lib/jobs/proposals-that-lapse'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { recordEnding } from '@/lib/membership/leaving/record-ending'
import { confirmBankCharge } from '@/lib/money/treasury/bank-charges/confirm-bank-charge'
import { proposeBankCharge } from '@/lib/money/treasury/bank-charges/propose-bank-charge'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { approveRefund } from '@/lib/money/treasury/refunds/approve-refund'
import { proposeRefund } from '@/lib/money/treasury/refunds/propose-refund'
import { confirmAdmission } from '@/lib/movement/affiliates/deciding/confirm'
import { proposeAdmission } from '@/lib/movement/affiliates/deciding/propose'
import { listAffiliatesAtDesk } from '@/lib/movement/affiliates/read-desk'
import { confirmOutsideElection } from '@/lib/movement/outside-elections/publishing/confirm-outside-election'
import { proposeOutsideElection } from '@/lib/movement/outside-elections/publishing/propose-outside-election'
import { draftStatement } from '@/lib/movement/statements/drafting/draft-statement'
import { confirmStatement } from '@/lib/movement/statements/publishing/confirm-statement'
import { proposeStatement } from '@/lib/movement/statements/publishing/propose-statement'
import { organisation } from '@/lib/organisation'
import { askEmailChangeFor } from '@/lib/people/email-changes/ask-email-change'
import { confirmEmailChange } from '@/lib/people/email-changes/confirm-email-change'
import { settleEmailChanges } from '@/lib/people/email-changes/settle-email-changes'
import { confirmGroupProposal } from '@/lib/people/groups/confirm-group-proposal'
import { proposeGroupAppointment } from '@/lib/people/groups/propose-group-appointment'
import { confirmLetter } from '@/lib/people/letters/confirm-letter'
import { proposeLetter } from '@/lib/people/letters/propose-letter'
import { getLetter } from '@/lib/people/letters/read'
import { writeLetter } from '@/lib/people/letters/write-letter'
import { flagOf, reviewOf } from '@/lib/people/members/flagged-address'
import { currentVersion } from '@/lib/people/members/wordings'
import { confirmConvenor } from '@/lib/people/networks/convenors/confirm-convenor'
import {
  confirmConvenorEnd,
  proposeConvenorEnd,
} from '@/lib/people/networks/convenors/end-convenor'
import { offerToConvene } from '@/lib/people/networks/convenors/offer-to-convene'
import { proposeConvenor } from '@/lib/people/networks/convenors/propose-convenor'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { lapseProposals } from '@/lib/people/officers/lapse-proposals'
import { proposeEnding } from '@/lib/people/officers/propose-ending'
import { confirmOrganiser } from '@/lib/people/organisers/confirm-organiser'
import { offerToOrganise } from '@/lib/people/organisers/offer-to-organise'
import { listOrganisers, listOwnOrganising } from '@/lib/people/organisers/read'
import { answerSharing } from '@/lib/people/shared-addresses/answer-sharing'
import { askToShare } from '@/lib/people/shared-addresses/ask-to-share'
import { confirmSharing } from '@/lib/people/shared-addresses/confirm-sharing'
import { askForReset, confirmReset } from '@/lib/people/sign-in/second-factor/reset-second-factor'
import { confirmImport } from '@/lib/records/imports/confirm-import'
import { prepareImport } from '@/lib/records/imports/prepare-import'
import { confirmMerge } from '@/lib/records/merging/confirm-merge'
import { confirmUndo } from '@/lib/records/merging/confirm-undo'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import { proposeUndo } from '@/lib/records/merging/propose-undo'
import { confirmKeepingFlag } from '@/lib/records/retention/flags/confirm-keeping-flag'
import { proposeKeepingFlag } from '@/lib/records/retention/flags/propose-keeping-flag'
import { cash } from '@/tests/money/treasury/ledger-reads'
import { setUpApp, signedIn } from '@/tests/people/sign-in/signed-in'
import { checked } from '@/tests/records/imports/lists'
import { anAsking, seenBy } from '@/tests/support/affiliates'
import { aCalledElection, calling, theElectors } from '@/tests/support/elections/called-election'
import { mailsTo } from '@/tests/support/mails'
import { aDraftWithCandidates } from '@/tests/support/outside-elections'
import { aMember, anOfficer } from '@/tests/support/people'
import { aStatement } from '@/tests/support/statements'

let chair: PersonActor
let other: PersonActor
let secretary: PersonActor
let treasurer: PersonActor
let membership: PersonActor
beforeAll(async () => {
  secretary = (await theElectors()).secretary
  chair = await anOfficer('co-chair')
  other = await anOfficer('co-chair', { seat: 2 })
  treasurer = await anOfficer('treasurer')
  membership = await anOfficer('membership-secretary')
})
beforeEach(() => freezeClock(calling))

type Confirm = () => Promise<unknown>
/** Who proposes; and a stage on which it can be proposed again and again, with how a second officer confirms it then. */
type Kind = { by: () => PersonActor; stage: () => Promise<() => Promise<Confirm>> }

/** The one row that waits. */
async function waiting<Row extends { id: string }>(rows: Promise<Row[]>): Promise<string> {
  const [row, ...others] = await rows
  expect(others).toEqual([])
  return row!.id
}

async function withoutEmail() {
  const member = await aMember()
  await database().update(people).set({ email: null }).where(eq(people.id, member.personId))
  return member
}

async function aConvenor() {
  const person = await aMember()
  await joinNetwork(person, {
    personId: person.personId,
    network: 'women',
    consentVersion: currentVersion('network'),
    shownToMembers: false,
  })
  const membershipId = (await listOwnNetworks(person))!.own[0]!.id
  await offerToConvene(person, { membershipId, consentVersion: currentVersion('network-convenor') })
  await database()
    .update(networkConvenors)
    .set({ state: 'backed' })
    .where(eq(networkConvenors.membershipId, membershipId))
  const [row] = await database()
    .select()
    .from(networkConvenors)
    .where(eq(networkConvenors.membershipId, membershipId))
  return { convenorId: row!.id }
}

async function twoRecords() {
  const [kept, gone] = [await aMember(), await aMember()]
  await database()
    .update(subscriptions)
    .set({ endedAt: now() })
    .where(eq(subscriptions.personId, gone.personId))
  const propose = async () => {
    await proposeMerge(secretary, {
      personId: kept.personId,
      otherId: gone.personId,
      fromOther: [],
    })
    const theirs = and(eq(memberMerges.otherId, gone.personId), eq(memberMerges.state, 'proposed'))
    return waiting(database().select().from(memberMerges).where(theirs))
  }
  return { propose }
}

const kinds: Record<keyof typeof proposalsThatLapse | 'group' | 'email-change.confirm', Kind> = {
  'term.confirm': {
    by: () => chair,
    stage: async () => {
      const [term] = await database().select().from(terms).where(eq(terms.personId, other.personId))
      return async () => {
        const { proposalId } = await proposeEnding(chair, { termId: term!.id })
        return () => confirmProposal(secretary, { proposalId })
      }
    },
  },
  group: {
    by: () => chair,
    stage: async () => {
      const { personId } = await aMember()
      const wanted = { group: 'organising', role: 'member', why: 'They know the work.' } as const
      return async () => {
        const proposed = await proposeGroupAppointment(chair, { personId, ...wanted })
        return () => confirmGroupProposal(secretary, proposed)
      }
    },
  },
  'convenor.confirm': {
    by: () => chair,
    stage: async () => {
      const which = await aConvenor()
      return async () => {
        await proposeConvenor(chair, which)
        return () => confirmConvenor(secretary, which)
      }
    },
  },
  'convenor.confirm-end': {
    by: () => chair,
    stage: async () => {
      const which = await aConvenor()
      await proposeConvenor(chair, which)
      await confirmConvenor(secretary, which)
      return async () => {
        await proposeConvenorEnd(chair, which)
        return () => confirmConvenorEnd(secretary, which)
      }
    },
  },
  'shared-address.confirm': {
    by: () => membership,
    stage: async () => {
      const [rose, jack] = [await aMember(), await withoutEmail()]
      return async () => {
        await askToShare(membership, { personId: jack.personId, holder: rose.member!.number })
        const asked = database()
          .select()
          .from(sharedAddresses)
          .where(eq(sharedAddresses.personId, jack.personId))
        const shareId = (await asked).find(({ endedAt }) => !endedAt)!.id
        await answerSharing(rose, { shareId, agree: true })
        return () => confirmSharing(secretary, { shareId, assertRolesApart: async () => {} })
      }
    },
  },
  'second-factor.confirm-reset': {
    by: () => chair,
    stage: async () => {
      await setUpApp(await signedIn(treasurer), secretary)
      return async () => {
        await askForReset(chair, treasurer)
        const asked = and(
          eq(secondFactorResets.personId, treasurer.personId),
          eq(secondFactorResets.state, 'asked'),
        )
        const resetId = await waiting(database().select().from(secondFactorResets).where(asked))
        return () => confirmReset(secretary, { resetId })
      }
    },
  },
  'letter.confirm': {
    by: () => membership,
    stage: async () => {
      const { number } = await writeLetter(membership, {
        subject: 'What we did in March',
        text: 'Much.',
        audience: { topic: 'news', reach: 'everyone' },
      } as never)
      return async () => {
        await proposeLetter(membership, { number, sendAt: null })
        const read = (await getLetter(secretary, number))!.mark
        return () => confirmLetter(secretary, { number, read })
      }
    },
  },
  'affiliate.confirm': {
    by: () => chair,
    stage: async () => {
      await anAsking('choir@post.example', { name: 'Choir' })
      const { number } = (await listAffiliatesAtDesk(chair))![0]!
      const seen = await seenBy(chair, number)
      return async () => {
        await proposeAdmission(chair, { number, seen })
        return () => confirmAdmission(secretary, { number, seen })
      }
    },
  },
  'statement.confirm': {
    by: () => chair,
    stage: async () => {
      const { number } = await draftStatement(chair, aStatement())
      return async () => {
        await proposeStatement(chair, { number, revision: 0 })
        return () => confirmStatement(secretary, { number, revision: 0 })
      }
    },
  },
  'outside-election.confirm': {
    by: () => chair,
    stage: async () => {
      const number = await aDraftWithCandidates(chair, {
        answersBy: addDays(now(), 400),
        votingClosesOn: dateOf(addDays(now(), 400)),
      })
      return async () => {
        await proposeOutsideElection(chair, { number, revision: 0 })
        return () => confirmOutsideElection(secretary, { number, revision: 0 })
      }
    },
  },
  'ending.confirm': {
    by: () => membership,
    stage: async () => {
      const { personId } = await aMember()
      return async () => {
        await recordEnding(membership, { personId, kind: 'letter' })
        const theirs = and(
          eq(membershipEndings.personId, personId),
          eq(membershipEndings.state, 'proposed'),
        )
        const endingId = await waiting(database().select().from(membershipEndings).where(theirs))
        return () => confirmEnding(chair, { endingId })
      }
    },
  },
  'merge.confirm': {
    by: () => secretary,
    stage: async () => {
      const { propose } = await twoRecords()
      return async () => {
        const mergeId = await propose()
        return () => confirmMerge(membership, { mergeId })
      }
    },
  },
  'merge.confirm-undo': {
    by: () => secretary,
    stage: async () => {
      const mergeId = await (await twoRecords()).propose()
      await confirmMerge(membership, { mergeId })
      return async () => {
        await proposeUndo(secretary, { mergeId })
        return () => confirmUndo(membership, { mergeId })
      }
    },
  },
  'flag.confirm-keeping': {
    by: () => membership,
    stage: async () => {
      const emailHash = flagOf('gone@gone.example')
      const reviewAt = addDays(now(), 45)
      await database()
        .insert(flaggedAddresses)
        .values({ emailHash, reason: 'Expelled', flaggedAt: now(), reviewAt })
      expect(reviewOf(now()) > reviewAt).toBe(true)
      return async () => {
        await proposeKeepingFlag(membership, { emailHash, reason: 'safety' })
        return () => confirmKeepingFlag(chair, { emailHash, reason: 'safety' })
      }
    },
  },
  'import.confirm': {
    by: () => membership,
    stage: async () => {
      const list = 'Email,Name,Band\nnew@post.example,New Member,free\n'
      const importId = await checked(membership, list)
      return async () => {
        await prepareImport(membership, { importId })
        return () => confirmImport(chair, { importId })
      }
    },
  },
  'bank-charge.confirm': {
    by: () => treasurer,
    stage: async () => async () => {
      const nonce = newId()
      const chargedOn = '2027-02-20'
      await proposeBankCharge(treasurer, { nonce, amountPence: 500, chargedOn, note: '' })
      expect(await database().$count(bankCharges, eq(bankCharges.id, nonce))).toBe(1)
      return () => confirmBankCharge(chair, { chargeId: nonce })
    },
  },
  'refund.approve': {
    by: () => treasurer,
    stage: async () => {
      const entryId = await recordMoney(treasurer, cash({ amountPence: 30_000 }))
      return async () => {
        const reason = 'error'
        const { refundId } = await proposeRefund(treasurer, {
          entryId,
          amountPence: 30_000,
          reason,
        })
        return () => approveRefund(chair, { refundId })
      }
    },
  },
  'organiser.confirm': {
    by: () => chair,
    stage: async () => {
      const member = await aMember()
      const place = organisation.place.names[0]!
      await offerToOrganise(member, { place, consent: 1, shown: false })
      const term = (await listOwnOrganising(member))[0]!.id
      return async () => {
        await confirmOrganiser(chair, { term })
        return () => confirmOrganiser(secretary, { term })
      }
    },
  },
  'returning-officer.confirm': {
    by: () => treasurer,
    stage: async () => {
      const { slug, contestId } = await aCalledElection()
      for (const caller of [secretary, chair, other]) {
        await database()
          .insert(nominations)
          .values({
            id: newId(),
            contestId,
            candidateId: (await aMember()).personId,
            candidateName: 'Candidate',
            proposerId: caller.personId,
            proposerName: 'Proposer',
            proposedAt: now(),
            state: 'proposed',
          })
      }
      const returningOfficer = (await aMember()).member!.number
      return async () => {
        await proposeReturningOfficer(treasurer, { slug, returningOfficer })
        const [row] = await database().select().from(elections).where(eq(elections.slug, slug))
        const proposalId = (await getReplacing(membership, row!))!.proposal!.id
        return () => confirmReturningOfficer(membership, { slug, proposalId })
      }
    },
  },
  'email-change.confirm': {
    by: () => membership,
    stage: async () => {
      const { personId } = await aMember()
      return async () => {
        const email = `new${now().getTime()}@post.example`
        await askEmailChangeFor(membership, { personId, email })
        const asked = and(eq(emailChanges.personId, personId), eq(emailChanges.state, 'asked'))
        const changeId = await waiting(database().select().from(emailChanges).where(asked))
        return () => confirmEmailChange(secretary, { changeId })
      }
    },
  },
}

const everyKind = Object.entries(kinds)
const clock = system('daily')
const clockComesBy = async (action: string) => {
  if (action === 'email-change.confirm') return settleEmailChanges(clock, {})
  const of = action === 'group' ? 'term.confirm' : (action as keyof typeof proposalsThatLapse)
  await lapseProposals(clock, proposalsThatLapse[of])
}
const refused = (code: string) => expect.objectContaining({ code })
const told = async ({ email }: PersonActor) =>
  (await mailsTo(email)).filter(({ message }) => message === 'proposal-lapsed')

/** In an office they have left, and in it again. */
async function outOfOffice<Result>({ personId }: PersonActor, act: () => Promise<Result>) {
  const theirs = eq(terms.personId, personId)
  const [before] = await database().select().from(terms).where(theirs)
  await database().update(terms).set({ endsAt: now() }).where(theirs)
  const result = await act()
  await database().update(terms).set({ endsAt: before!.endsAt }).where(theirs)
  return result
}

/** Whether a second officer's yes finds nothing to say yes to. For an organiser it is a first yes then, and nobody is one by it. */
async function comesToNothing(action: string, confirm: Confirm, code: string) {
  if (action !== 'organiser.confirm') return expect(confirm()).rejects.toThrow(refused(code))
  const waits = (await listOrganisers(secretary))!
  expect(waits.offers.map(({ firstYes }) => firstYes)).toEqual([undefined])
  expect(waits.running).toEqual([])
}

test.each(everyKind)(
  '%s: nobody confirms what its proposer could not propose any more, nor what has lapsed; and then it can be proposed again',
  async (action, { by, stage }) => {
    const propose = await stage()
    const proposer = by()

    const first = await propose()
    await outOfOffice(proposer, async () => {
      await comesToNothing(action, first, 'proposal.proposer-left')
      await clockComesBy(action)
    })
    // Whoever reads either mailbox of a change of address can still answer it: that one waits on for them.
    if (action === 'email-change.confirm') freezeClock(addDays(now(), 1))

    const second = await propose()
    const toldBefore = await told(proposer)
    const days = organisation.rules.proposalDays
    freezeClock(addDays(now(), days))
    await clockComesBy(action)
    expect(await told(proposer)).toHaveLength(toldBefore.length)
    freezeClock(addDays(now(), 1))
    await comesToNothing(action, second, 'proposal.lapsed')
    await Promise.all([clockComesBy(action), clockComesBy(action)])
    expect(await told(proposer)).toHaveLength(toldBefore.length + 1)

    const third = await propose()
    await third()
  },
)

test('what lapsed is in the audit log, without a word of whom it was about', async () => {
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'proposal.lapsed'))
  expect(entries).toHaveLength(everyKind.length)
  expect(new Set(entries.map(({ detail }) => Object.keys(detail as object).join()))).toEqual(
    new Set(['what']),
  )
})

test('a refund that a member asked for is not theirs to lose: the treasurer decides it anew', async () => {
  const member = await aMember()
  const entryId = await recordMoney(treasurer, cash({ amountPence: 30_000 }))
  const { refundId } = await proposeRefund(treasurer, {
    entryId,
    amountPence: 30_000,
    reason: 'error',
  })
  await database()
    .update(refunds)
    .set({ personId: member.personId, askedBy: member.personId })
    .where(eq(refunds.id, refundId))
  freezeClock(addDays(now(), organisation.rules.proposalDays + 1))
  await clockComesBy('refund.approve')
  const [refund] = await database().select().from(refunds).where(eq(refunds.id, refundId))
  expect(refund).toMatchObject({ state: 'asked', proposedBy: null, proposedAt: null })
})
