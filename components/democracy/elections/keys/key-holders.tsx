import { Table } from '@/components/ui/table'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Props = {
  holders: readonly {
    place: number
    number: number
    name: string
    rehearsed: boolean
    given: boolean
  }[]
}

/** Who holds the shares, and what became of each. */
export function KeyHolders({ holders }: Props) {
  return (
    <Table
      caption="Who holds the shares"
      columns={[
        { key: 'place', head: 'Share' },
        { key: 'holder', head: 'Key-holder' },
        { key: 'rehearsed', head: 'Tested' },
        { key: 'given', head: 'Share entered' },
      ]}
      rows={holders.map(({ place, number, name, rehearsed, given }) => ({
        id: String(place),
        cells: {
          place,
          holder: `${isolateName(name)}, ${memberNumberInWords(number)}`,
          rehearsed: rehearsed ? 'Yes' : 'Not yet',
          given: given ? 'Yes' : 'Not yet',
        },
      }))}
    />
  )
}
