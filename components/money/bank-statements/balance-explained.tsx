import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { inWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import type { ExplainedBalance } from '@/lib/money/bank-statements/explain-balance'
import { balanceInParts } from '@/lib/money/bank-statements/statement-wording'

type Props = { balance: ExplainedBalance; lastOn: string; firstOn: string }

/** The closing balance beside what our books say, and what makes the difference, to the penny. */
export function BalanceExplained({ balance, lastOn, firstOn }: Props) {
  const { headline, difference, parts } = balanceInParts(balance, lastOn, firstOn)
  const row = ({ name, pence }: { name: string; pence: number }) => ({
    id: name,
    cells: { name, pence: toThePenny(pence) },
  })
  return (
    <section className="flow">
      <Notice kind={difference === 0 ? 'success' : 'info'} title={headline} />
      <Table
        caption={`Balance on ${inWords(lastOn)}`}
        columns={[
          { key: 'name', head: 'What' },
          { key: 'pence', head: 'Amount', numeric: true },
        ]}
        rows={[
          row({ name: 'Our books say', pence: balance.booksPence }),
          ...parts.map((part) => row(part)),
        ]}
        foot={{ name: 'The bank says', pence: toThePenny(balance.bankPence) }}
      />
    </section>
  )
}
