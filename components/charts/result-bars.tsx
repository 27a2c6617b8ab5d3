import { Table } from '@/components/ui/table'
import { percentage } from '@/lib/democracy/motions/tally'
import { Bar } from './bar'

type Props = { for: number; against: number; abstained: number; caption?: string }

/** How a vote went: a bar for each choice, drawn to the votes cast, and the same as a table. */
export function ResultBars({ caption = 'Votes cast', ...votes }: Props) {
  const cast = votes.for + votes.against + votes.abstained
  const share = (count: number) => (cast === 0 ? 0 : count / cast)
  const lines = [
    { label: 'For', count: votes.for, tone: 'banner' },
    { label: 'Against', count: votes.against, tone: 'ink' },
    { label: 'Abstained', count: votes.abstained, tone: 'open' },
  ] as const
  return (
    <div className="flow">
      <div aria-hidden="true" className="space-y-3">
        {lines.map(({ label, count, tone }) => (
          <Bar
            key={label}
            label={label}
            value={`${number(count)} · ${percentage(count, cast)}%`}
            share={share(count)}
            tone={tone}
          />
        ))}
      </div>
      <Table
        caption={caption}
        columns={[
          { key: 'choice', head: 'Choice' },
          { key: 'votes', head: 'Votes', numeric: true },
          { key: 'share', head: 'Share of votes cast', numeric: true },
        ]}
        rows={lines.map(({ label, count }) => ({
          id: label,
          cells: { choice: label, votes: number(count), share: `${percentage(count, cast)}%` },
        }))}
        foot={{ choice: 'Votes cast', votes: number(cast), share: cast === 0 ? '' : '100%' }}
      />
    </div>
  )
}

function number(count: number) {
  return count.toLocaleString('en-GB')
}
