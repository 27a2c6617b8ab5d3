import { Details } from '@/components/ui/details'
import type { Counted } from '@/lib/democracy/elections/results/explained/counted-contest'

type Props = { counted: Counted; file: string; seed: string }

/** What to type to count a contest again from the downloads above, with the lots that the board drew. */
export function RecountCommand({ counted, file, seed }: Props) {
  const { id, title, count, constraints } = counted
  const together = constraints.length > 0 ? ` --constraints ${file}-constraints.json` : ''
  return (
    <Details summary={`Count ${title} again with our program`}>
      <p>
        Download the ballots{together && ' and the rules about who must be elected together'}, then
        run this where you have a copy of this program:
      </p>
      <p className="bg-sunk p-3 text-sm">
        <code className="break-words [overflow-wrap:anywhere]">
          {`npm run count -- ${file}.blt --rules ${count.rules}${together} --seed ${seed} --contest ${id}`}
        </code>
      </p>
    </Details>
  )
}
