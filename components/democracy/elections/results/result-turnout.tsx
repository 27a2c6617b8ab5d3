import { SummaryList } from '@/components/ui/summary-list'
import type { Turnout } from '@/lib/democracy/elections/results/read'

const number = (count: number) => count.toLocaleString('en-GB')

/** "3: 1 mark was wrong, 1 not answered yet" */
function queried({ made, open, upheld }: Turnout['markQueries']): string {
  const wrong = `${number(upheld)} ${upheld === 1 ? 'mark was' : 'marks were'} wrong`
  return `${number(made)}: ${wrong}${open > 0 ? `, ${number(open)} not answered yet` : ''}`
}

/** What became of the papers, as the board says it. */
export function ResultTurnout({ turnout }: { turnout: Turnout }) {
  const {
    collected,
    unused,
    restored,
    byHand,
    uncounted,
    unconfirmed,
    replaced,
    voted,
    spoilt,
    head,
    markQueries,
  } = turnout
  return (
    <section className="flow">
      <h2>How the votes came in</h2>
      <SummaryList
        rows={[
          { term: 'Collected a ballot paper', value: number(collected) },
          { term: 'Cast a ballot online', value: number(voted - byHand) },
          { term: 'Collected and not used', value: number(unused) },
          { term: 'Voted by hand', value: number(byHand) },
          ...(uncounted > 0
            ? [
                { term: 'Marked as voting by hand, no ballot counted', value: number(uncounted) },
                { term: 'Of these, not checked by a second officer', value: number(unconfirmed) },
              ]
            : []),
          replaced > 0
            ? { term: 'Ballot papers replaced', value: number(replaced) }
            : { term: 'Ballot papers restored by key-holders', value: number(restored) },
          { term: 'Spoilt', value: number(spoilt) },
          ...(markQueries.made > 0
            ? [
                {
                  term: 'Members who queried their mark in the register',
                  value: queried(markQueries),
                },
              ]
            : []),
          { term: 'Last record on the board', value: <code className="break-all">{head}</code> },
        ]}
      />
    </section>
  )
}
