import { Name } from '@/components/ui/name'
import { type Counted, nameOf } from '@/lib/democracy/elections/results/explained/counted-contest'
import { stageTitle } from '@/lib/democracy/elections/results/explained/explain'
import { votesInWords } from '@/lib/democracy/elections/results/explained/vote-units'

const cell = 'border-rule border-b py-3 pr-5 align-top whitespace-nowrap text-right'
const first =
  'sticky left-0 border-rule border-b bg-paper py-3 pr-3 text-left align-top min-w-[7rem] max-w-[9rem]'

/** The whole count: candidates down, stages across. The names stay in sight while the stages scroll by. */
export function ResultTable({ counted }: { counted: Counted }) {
  const { count, title } = counted
  const caption = `${title}: votes at the end of each stage`
  const rows = [
    ...count.candidates.map((_, at) => ({
      name: nameOf(count, at + 1),
      votes: count.stages.map((stage) => stage.votes[at]!),
      elected: count.stages.map((stage) => stage.elected.includes(at + 1)),
    })),
    ...(['nonTransferable', 'roundingLoss'] as const).map((kind) => ({
      name: kind === 'roundingLoss' ? 'Lost by rounding' : 'Non-transferable',
      votes: count.stages.map((stage) => stage[kind]),
      elected: [],
    })),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="border-collapse text-left tabular-nums">
        <caption className="headline mb-3 text-left text-lg">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={first}>
              Candidate
            </th>
            {count.stages.map((stage) => (
              <th
                key={stage.stage}
                scope="col"
                className={`${cell} min-w-[8rem] whitespace-normal`}
              >
                {stage.stage}. {stageTitle(counted, stage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, votes, elected }) => (
            <tr key={name}>
              <th scope="row" className={first}>
                <Name>{name}</Name>
              </th>
              {votes.map((one, at) => (
                <td key={count.stages[at]!.stage} className={cell}>
                  {votesInWords(one)}
                  {elected[at] && <strong className="block text-ivy">elected</strong>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
