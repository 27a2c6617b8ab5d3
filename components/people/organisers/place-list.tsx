import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { capital } from '@/lib/kernel/capital'
import { organisation } from '@/lib/organisation'
import type { Place } from '@/lib/people/organisers/read'

/** Places, area by area, with how many members live there, and who organises there and wants to be found. */
export function PlaceList({ places }: { places: readonly Place[] }) {
  return [...Map.groupBy(places, ({ area }) => area)].map(([area, within]) => (
    <Table
      key={area ?? ''}
      caption={area ?? 'Where we are'}
      captionHidden={!area}
      stacks
      even
      columns={[
        { key: 'place', head: capital(organisation.place.name) },
        { key: 'members', head: 'Members', numeric: true },
        { key: 'organisers', head: 'Organisers' },
      ]}
      rows={within.map(({ name: place, own, members, organisers }) => ({
        id: place,
        cells: {
          place: (
            <>
              {place} {own && <Tag>Yours</Tag>}
            </>
          ),
          members,
          organisers: organisers.map((one) => (
            <span key={one.email} className="block">
              <Name>{one.name}</Name>
              {', '}
              <a href={`mailto:${one.email}`} className="wrap-anywhere">
                {one.email}
              </a>
            </span>
          )),
        },
      }))}
    />
  ))
}
