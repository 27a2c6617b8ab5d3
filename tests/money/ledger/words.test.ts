import { expect, test } from 'vitest'
import { entryKinds } from '@/lib/money/ledger/entry-kinds'
import { type EntryWords, entryInWords } from '@/lib/money/ledger/entry-label'
import { canBeGivenBack } from '@/lib/money/ledger/refunds'

const may = new Date('2026-05-03T10:00:00Z')
const cases: [Partial<EntryWords>, string][] = [
  [{ kind: 'payment' }, 'Payment'],
  [
    { kind: 'payment', band: 'basic', periodEndsBefore: '2026-06-03' },
    'Basic dues until 2 June 2026',
  ],
  [{ kind: 'cash' }, 'Cash: donation'],
  [{ kind: 'cheque', band: 'solidarity' }, 'Cheque: solidarity dues'],
  [
    { kind: 'refund', about: { kind: 'payment', occurredAt: may } },
    'Refund: the payment of 3 May 2026',
  ],
  [
    { kind: 'correction', about: { kind: 'cash', occurredAt: may } },
    'Correction: the cash of 3 May 2026',
  ],
  [{ kind: 'fee', about: { kind: 'payment', occurredAt: may } }, 'Fee: the payment of 3 May 2026'],
]

test.each(cases)('%j', (entry, words) => {
  expect(entryInWords({ kind: '', band: null, periodEndsBefore: null, ...entry })).toBe(words)
})

test('every kind has a name, and only what came can go back', () => {
  for (const kind of entryKinds) {
    expect(entryInWords({ kind, band: null, periodEndsBefore: null })).not.toBe(kind)
  }
  expect(entryKinds.filter(canBeGivenBack)).toEqual(['payment', 'cash', 'cheque', 'bank'])
})
