import { Table } from '@/components/ui/table'
import type { Majority } from '@/lib/democracy/motions/states'
import { ballotsCast, type MotionCount, sharesOf } from '@/lib/democracy/motions/tally'

type Props = { count: MotionCount; majority: Majority }

/** The numbers of a vote as a table, with the shares that decided. */
export function ResultNumbers({ count, majority }: Props) {
  const shares = sharesOf(count, majority)
  const cast = ballotsCast(count)
  const twoThirds = majority === 'two-thirds'
  const lines = [
    { label: 'For', votes: count.for, share: shares.for },
    { label: 'Against', votes: count.against, share: shares.against },
    { label: 'Abstained', votes: count.abstained, share: shares.abstained },
  ]
  return (
    <Table
      caption="The numbers"
      columns={[
        { key: 'choice', head: 'Choice' },
        { key: 'votes', head: 'Votes', numeric: true },
        {
          key: 'share',
          head: (
            <span className="inline-block max-w-[8rem] whitespace-normal">
              {twoThirds ? 'Share of for and against' : 'Share of votes cast'}
            </span>
          ),
          numeric: true,
        },
      ]}
      rows={lines.map(({ label, votes, share }) => ({
        id: label,
        cells: {
          choice: label,
          votes: number(votes),
          share: share ? `${share}%` : 'Not counted',
        },
      }))}
      foot={{
        choice: 'Votes cast',
        votes: number(cast),
        share: cast === 0 || twoThirds ? '' : '100%',
      }}
    />
  )
}

function number(count: number) {
  return count.toLocaleString('en-GB')
}
