import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { canBeGivenBack, wasByHand } from '@/lib/money/ledger/refunds'
import type { EntryFound } from '@/lib/money/treasury/accounts/read-entry'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'

/** What this officer can do about an entry of the books, each on its own page. */
export function entryActions(officer: PersonActor, found: EntryFound) {
  const { entry, leftPence, donorOutcome } = found
  const large = entry.amountPence > organisation.rules.donorCheckPence
  return [
    can(officer, 'refund.propose', entry) &&
      canBeGivenBack(entry.kind) &&
      leftPence > 0 && { path: 'refund', label: 'Refund this payment' },
    can(officer, 'ledger.correct', entry) &&
      wasByHand(entry.kind) && { path: 'correct', label: 'Correct this entry' },
    can(officer, 'donor.check', entry) &&
      large &&
      canBeGivenBack(entry.kind) &&
      !donorOutcome && { path: 'donor', label: 'Check the donor' },
  ].filter((act) => act !== false)
}

/** Where an entry was probably come to from. */
export function entryBackLink({ member }: EntryFound): { href: Route; children: string } {
  return member?.number
    ? { href: `/desk/money/members/${member.number}` as Route, children: member.name || 'Member' }
    : { href: '/desk/money/members', children: 'Members’ payments' }
}
