import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { type ClaimKind, kindNames } from '@/lib/money/spending/claim-kinds'

type Line = {
  number: number
  kind: ClaimKind
  amountPence: number
  grantedPence: number | null
  askedAt: Date
  name: string | null
  approvals: number
}

/** Claims in the order in which they came. What they are for is on their pages. */
export function ClaimQueue({ title, claims }: { title: string; claims: readonly Line[] }) {
  return (
    <Table
      caption={title}
      captionHidden
      columns={[
        { key: 'claim', head: 'Claim' },
        { key: 'kind', head: 'What for' },
        { key: 'who', head: 'Who' },
        { key: 'since', head: 'Sent' },
        { key: 'approvals', head: 'Approvals', numeric: true },
        { key: 'amount', head: 'Amount', numeric: true },
      ]}
      rows={claims.map((claim) => ({
        id: String(claim.number),
        cells: {
          claim: (
            <Link prefetch={false} href={`/desk/money/claims/${claim.number}`}>
              Claim {claim.number}
            </Link>
          ),
          kind: kindNames[claim.kind],
          who: who(claim),
          since: inWords(dateOf(claim.askedAt)),
          approvals: `${claim.approvals} of 2`,
          amount: inPounds(claim.grantedPence ?? claim.amountPence),
        },
      }))}
    />
  )
}

function who({ kind, name }: Line) {
  if (kind === 'direct') return 'Our group'
  return kind === 'hardship' ? 'A member' : name || 'Name erased'
}
