import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime, lastDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { listDisputes } from '@/lib/money/disputes/read'
import { countPayouts } from '@/lib/money/payouts/read'
import { countDifferences, listDifferences } from '@/lib/money/reconciliation/read-differences'
import { countClaims, listClaimQueue } from '@/lib/money/spending/desk/queue'
import { countEvents } from '@/lib/money/subscriptions/stripe-messages/read'
import { listBankChargesToConfirm } from '@/lib/money/treasury/bank-charges/list-bank-charges'
import {
  countLargePayments,
  listLargePayments,
} from '@/lib/money/treasury/offline-payments/large-payments'
import { listRefunds } from '@/lib/money/treasury/refunds/read'
import { can } from '@/lib/permissions'
import type { Waiting, WaitingOfOneKind } from './waiting'

const noName = 'No name recorded'

async function claims(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'claim.list')) return []
  const counts = await countClaims(officer)
  const kind = async (filter: 'yours' | 'to-pay', title: string, none: string, todo: string) => {
    const { claims } = counts[filter] ? await listClaimQueue(officer, filter) : { claims: [] }
    return {
      area: 'money' as const,
      none,
      list: { title, href: `/desk/money/claims?show=${filter}` as Route },
      more: (counts[filter] ?? 0) - claims.length,
      rows: claims.map((claim) => ({
        key: `claim-${claim.number}`,
        since: claim.askedAt!,
        // Whoever is in need is named on the page of their request, where the look is written down.
        who: claim.name ?? `Claim ${claim.number}`,
        detail: `Claim ${claim.number}, ${inPounds(claim.grantedPence ?? claim.amountPence)}`,
        href: `/desk/money/claims/${claim.number}` as Route,
        todo,
      })),
    }
  }
  const decide = await kind(
    'yours',
    'Claims to decide',
    'no claim to decide',
    'Approve or decline the claim',
  )
  if (!can(officer, 'spending.propose')) return [decide]
  return [decide, await kind('to-pay', 'Claims to pay', 'no claim to pay', 'Pay the claim')]
}

async function refunds(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'money.read')) return []
  const kind = async (
    filter: 'asked' | 'proposed' | 'by-hand' | 'failed',
    title: string,
    none: string,
    todo: string,
  ) => {
    const { refunds = [] } = (await listRefunds(officer, filter)) ?? {}
    const theirs = refunds.filter(
      ({ refund }) => filter !== 'proposed' || refund.proposedBy !== officer.personId,
    )
    return {
      area: 'money' as const,
      none,
      list: { title, href: `/desk/money/refunds?show=${filter}` as Route },
      rows: theirs.map(({ refund, name }) => ({
        key: `refund-${refund.id}`,
        since: refund.askedAt,
        who: name || noName,
        detail: `Refund of ${inPounds(refund.amountPence)}`,
        href: `/desk/money/refunds/${refund.id}` as Route,
        todo,
      })),
    }
  }
  const anybodys = { personId: null, officers: [], spent: undefined }
  const confirms = can(officer, 'refund.approve', anybodys)
  const confirm = confirms
    ? [
        kind(
          'proposed',
          'Refunds to confirm',
          'no refund to confirm',
          'Confirm the refund as the second officer',
        ),
      ]
    : []
  if (!can(officer, 'refund.propose', { personId: null })) return Promise.all(confirm)
  return Promise.all([
    kind('asked', 'Refunds to decide', 'no refund to decide', 'Decide about the refund'),
    ...confirm,
    kind('by-hand', 'Refunds to pay by hand', 'no refund to pay by hand', 'Pay the refund by hand'),
    kind(
      'failed',
      'Refunds that failed',
      'no refund has failed',
      'The refund failed: try again, or decline it',
    ),
  ])
}

async function largePayments(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'refund.propose', { personId: null })) return []
  const [payments, all] = await Promise.all([
    listLargePayments(officer),
    countLargePayments(officer),
  ])
  if (!payments || all === undefined) return []
  return [
    {
      area: 'money',
      none: 'no large payment to check',
      list: { title: 'Large payments to check', href: '/desk/money/large-payments' },
      more: all - payments.length,
      rows: payments.map((payment) => ({
        key: `large-${payment.id}`,
        since: payment.occurredAt,
        who: payment.name ?? noName,
        detail: `Payment of ${inPounds(payment.amountPence)}`,
        href: '/desk/money/large-payments',
        todo: 'Check the donor: the law gives 30 days',
      })),
    },
  ]
}

async function bankCharges(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const anybodys = { personId: null, officers: [], spent: undefined }
  if (!can(officer, 'bank-charge.confirm', anybodys)) return []
  const rows = (await listBankChargesToConfirm(officer)).filter(
    ({ refusal }) => refusal === undefined,
  )
  return [
    {
      area: 'money',
      none: 'no bank charge to confirm',
      list: { title: 'Bank charges to confirm', href: '/desk/money/bank-charges' },
      rows: rows.map(({ charge, proposedBy }) => ({
        key: `charge-${charge.id}`,
        since: charge.proposedAt,
        who: `Bank charge of ${inPounds(charge.amountPence)}`,
        detail: `Proposed by ${proposedBy}`,
        href: '/desk/money/bank-charges',
        todo: 'Confirm it as the second officer',
      })),
    },
  ]
}

async function disputes(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'dispute.note', { personId: null })) return []
  const list = await listDisputes(officer, 'waiting')
  if (!list) return []
  return [
    {
      area: 'money',
      none: 'no bank questions a payment',
      list: { title: 'Payments that banks question', href: '/desk/money/disputes' },
      rows: list.map(({ dispute, name }) => ({
        key: `dispute-${dispute.id}`,
        since: dispute.openedAt,
        who: name || noName,
        detail: `Payment of ${inPounds(dispute.amountPence)}`,
        href: `/desk/money/disputes/${dispute.id}` as Route,
        todo: dispute.answerBy
          ? `Answer the bank by ${lastDayInWords(dispute.answerBy)}`
          : 'A bank questions the payment: see how it stands',
      })),
    },
  ]
}

async function payouts(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'payout.match')) return []
  const { compare = 0, compareSince = null } = (await countPayouts(officer)) ?? {}
  const row = {
    key: 'payouts',
    who: compare === 1 ? '1 payout to compare' : `${compare} payouts to compare`,
    href: '/desk/money/payouts' as Route,
    todo: 'Enter what reached our bank',
  }
  return together(
    'Payouts to compare',
    'no payout to compare',
    row,
    compare,
    compareSince && atWallTime(compareSince),
  )
}

async function differences(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'difference.resolve', { personId: null })) return []
  const count = (await countDifferences(officer)) ?? 0
  const [oldest] = count > 0 ? (await listDifferences(officer))!.differences : []
  const row = {
    key: 'differences',
    who: count === 1 ? '1 difference from Stripe' : `${count} differences from Stripe`,
    href: '/desk/money/reconciliation' as Route,
    todo: 'Find out why, and settle it',
  }
  return together(
    'Differences from Stripe',
    'no difference from Stripe',
    row,
    count,
    oldest?.foundAt,
  )
}

async function stripeMessages(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'stripe-event.replay')) return []
  const { failed = 0, failedSince } = (await countEvents(officer)) ?? {}
  const row = {
    key: 'messages',
    who: failed === 1 ? '1 failed Stripe message' : `${failed} failed Stripe messages`,
    href: '/desk/money/stripe-messages?show=failed' as Route,
    todo: 'Process it again, or tell whoever runs the server',
  }
  return together(
    'Failed Stripe messages',
    'no Stripe message has failed',
    row,
    failed,
    failedSince,
  )
}

/** What comes by the dozen is one line: how many, and the oldest since when. */
function together(
  title: string,
  none: string,
  row: Omit<Waiting, 'since'>,
  count: number,
  since: Date | null | undefined | '',
): WaitingOfOneKind[] {
  const list = { title, href: row.href, count }
  return [{ area: 'money', none, list, rows: count > 0 && since ? [{ ...row, since }] : [] }]
}

export async function waitingMoney(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const parts = [
    claims,
    refunds,
    largePayments,
    bankCharges,
    disputes,
    payouts,
    differences,
    stripeMessages,
  ]
  return (await Promise.all(parts.map((part) => part(officer)))).flat()
}
