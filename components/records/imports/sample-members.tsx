import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { inWords } from '@/lib/kernel/calendar'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import { organisation } from '@/lib/organisation'
import type { ImportedDues } from '@/lib/records/imports/checking/dues-of'

type Member = {
  line: number
  name: string
  email: string
  phone: string | null
  town: string | null
  constituency: string | null
  joinedOn: string | null
  dues: ImportedDues
}

/** The first ten members, as they will be imported. */
export function SampleMembers({ members, all }: { members: Member[]; all: number }) {
  return (
    <Table
      caption={
        all > members.length
          ? `The first ${members.length} members, as they will be imported`
          : 'Members as they will be imported'
      }
      columns={[
        { key: 'name', head: 'Name' },
        { key: 'email', head: 'Email address' },
        { key: 'phone', head: 'Phone' },
        { key: 'place', head: 'Where' },
        { key: 'joined', head: 'Joined on' },
        { key: 'dues', head: 'Dues' },
      ]}
      rows={members.map(({ line, name, email, phone, town, constituency, joinedOn, dues }) => ({
        id: String(line),
        cells: {
          name: <Name>{name}</Name>,
          email,
          phone: phone ?? 'Not given',
          place: [town, constituency].filter(Boolean).join(', ') || 'Not given',
          joined: joinedOn ? inWords(joinedOn) : 'Today',
          dues: said(dues),
        },
      }))}
    />
  )
}

function said({ band, amountPence, interval, how, until }: ImportedDues) {
  const { name } = organisation.bands[band]
  if (how === 'free') return name
  const terms = `${name}, ${duesInWords(amountPence, interval)}`
  if (how === 'stripe') return `${terms}, continues through Stripe`
  return how === 'paid' ? `${terms}, paid until ${inWords(until!)}` : `${terms}, has to pay first`
}
