import { Name } from '@/components/ui/name'
import { SummaryList } from '@/components/ui/summary-list'
import { inWords } from '@/lib/kernel/calendar'
import { inThousands, standingCountsInWords } from '@/lib/records/imports/import-summary'
import type { ImportReport } from '@/lib/records/imports/report-shape'

type Props = {
  report: ImportReport
  good: number
  known: number
  /** Possible duplicates, and those of whom an officer said that they are somebody else. */
  duplicates: number
  toldApart: number
  /** Members who have a vote today. */
  voters: number
  preparedBy?: string
}

/** What a list would do to the membership: what a second officer has to see before they confirm it. */
export function ImportEffect(props: Props) {
  const { report, good, known, duplicates, toldApart, voters, preparedBy } = props
  const { standing, joined, twice } = report
  const newVoters = (standing.good ?? 0) + (standing.grace ?? 0)
  const years = Object.entries(joined.years).sort(([a], [b]) => a.localeCompare(b))
  return (
    <SummaryList
      title="What this import would do"
      rows={[
        ...(preparedBy ? [{ term: 'Prepared by', value: <Name>{preparedBy}</Name> }] : []),
        { term: 'New members', value: inThousands(good) },
        { term: 'How they would stand', value: standingCountsInWords(standing) },
        {
          term: 'Members with a vote',
          value: `${inThousands(voters)} today, ${inThousands(voters + newVoters)} with this import`,
        },
        { term: 'Members since, as the list says', value: sinceWhen(joined) },
        ...(years.length > 1
          ? [
              {
                term: 'By year',
                value: years.map(([year, count]) => `${year}: ${inThousands(count)}`).join('\n'),
              },
            ]
          : []),
        {
          term: 'Duplicates',
          value: `${inThousands(known)} already known to us, ${inThousands(twice)} twice in the list. They are not imported.`,
        },
        {
          term: 'Possible duplicates',
          value: `${inThousands(duplicates)}, not imported.${
            toldApart > 0
              ? ` ${inThousands(toldApart)} more are imported, because an officer says that they are different people.`
              : ''
          }`,
        },
      ]}
    />
  )
}

function sinceWhen({ earliest, latest, unknown }: ImportReport['joined']): string {
  const without = unknown > 0 ? `${inThousands(unknown)} without a date, so from today` : ''
  if (!earliest || !latest) return without
  const dated =
    earliest === latest
      ? `All since ${inWords(earliest)}`
      : `From ${inWords(earliest)} to ${inWords(latest)}`
  return without ? `${dated}; ${without}` : dated
}
