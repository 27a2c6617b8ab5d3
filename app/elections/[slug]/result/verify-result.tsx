import Link from 'next/link'
import { RecountForm } from '@/components/democracy/elections/results/recount-form'
import { SecondProgramLink } from '@/components/democracy/elections/results/second-program-link'
import type { Counted } from '@/lib/democracy/elections/results/explained/counted-contest'

type Props = { slug: string; counted: readonly Counted[]; withheld: boolean }

/** How anybody checks a result without trusting us: their own ballot, the whole count, other programs. */
export function VerifyResult({ slug, counted, withheld }: Props) {
  const board = `/api/elections/${slug}/board.ndjson`
  const winners = Object.fromEntries(counted.map(({ id, count }) => [id, count.winners]))
  return (
    <section className="flow">
      <h2>Check it yourself</h2>
      {withheld && (
        <p>
          So few ballots came in that opening them on the board would show who voted how. They stay
          sealed, so nobody outside can recount this election. The board proves how many ballots
          came in and that none was changed since. It does not prove who they were for: for that you
          have to believe whoever ran the count.
        </p>
      )}
      <ul className="bullets">
        <li>
          <Link prefetch={false} href={`/elections/${slug}/result/count-sheet`}>
            Read the count sheet
          </Link>
          , with every rule named, on screen or as a PDF
        </li>
        <li>
          <Link prefetch={false} href={`/elections/${slug}/box`}>
            Check that your ballot is on the board
          </Link>
        </li>
        <li>
          <a href={board} download>
            Download the board
          </a>
          : the complete public record of this election. <code>npm run verify -- board.ndjson</code>{' '}
          checks it without our server.
        </li>
        <li>
          <SecondProgramLink slug={slug} />: it was written apart from ours, from the description of
          the board alone, and it also runs from your own disk
        </li>
      </ul>
      <RecountForm board={board} winners={withheld ? {} : winners} sealed={withheld} />
      <p className="text-sm">
        {withheld
          ? 'Your browser fetches the board and checks every signature on it. '
          : 'Your browser fetches the board, checks every signature and counts every ballot again. '}
        Without JavaScript the button downloads the board.
      </p>
    </section>
  )
}
