import { Name } from '@/components/ui/name'
import type { Seat } from '@/lib/democracy/meetings/states'

export type SeatEntry = { personId: string; seat: Seat; name: string; from: string; reach: string }

/** Who offers a seat and who looks for one, from where, and how to reach them. */
export function SeatList({ seats }: { seats: readonly SeatEntry[] }) {
  return (
    <ul>
      {seats.map(({ personId, seat, name, from, reach }) => (
        <li key={personId} className="max-w-none break-words border-rule border-b py-3">
          <strong>
            <Name>{name}</Name>
          </strong>{' '}
          {seat === 'offered' ? 'offers a seat' : 'is looking for a seat'} from <bdi>{from}</bdi>:{' '}
          <bdi>{reach}</bdi>
        </li>
      ))}
    </ul>
  )
}
