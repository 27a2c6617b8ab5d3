import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'

export type Address = { url: string; about: ReactNode }

/** Addresses for programs, each with what is behind it. */
export function AddressTable({ caption, rows }: { caption: string; rows: readonly Address[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      stacks
      columns={[
        { key: 'address', head: 'Address' },
        { key: 'about', head: 'What is there' },
      ]}
      rows={rows.map(({ url, about }) => ({
        id: url,
        cells: {
          address: (
            <a href={url} className="font-normal [overflow-wrap:anywhere]">
              {new URL(url).pathname}
            </a>
          ),
          about,
        },
      }))}
    />
  )
}
