import Link from 'next/link'
import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'
import { SummaryList } from '@/components/ui/summary-list'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { organisation } from '@/lib/organisation'
import type { MemberRecord } from '@/lib/records/member-record/read'

/** What somebody takes part in: offices, motions, references. Neither votes nor networks. */
export function RecordParts({ found }: { found: MemberRecord }) {
  const { offices, motions, vouching } = found
  return (
    <SummaryList
      title={vouching ? 'Offices, motions, references' : 'Offices and motions'}
      rows={[
        {
          term: 'Offices',
          value: lines(
            offices.map(({ office, startsAt, endsAt }) => [
              `${office} ${startsAt.toISOString()}`,
              `${organisation.offices[office]?.name ?? office}, from ${inWords(dateOf(startsAt))} until ${inWords(dateOf(endsAt))}`,
            ]),
            'None',
          ),
        },
        { term: 'Motions moved', value: lines(motions.moved.map(motionLine), 'None') },
        { term: 'Motions seconded', value: lines(motions.seconded.map(motionLine), 'None') },
        ...(vouching
          ? [
              {
                term: 'References received from',
                value: lines(
                  vouching.received.map(({ place, number, name }) => [
                    place,
                    <>
                      <Link prefetch={false} href={`/desk/members/${number}`}>
                        <Name instead="Name erased">{name}</Name>
                      </Link>
                      , {capital(place).toLowerCase()}
                    </>,
                  ]),
                  'Nobody on record',
                ),
              },
              {
                term: 'References given to',
                value: lines(
                  vouching.given.map(({ application, place, name }) => [
                    `${application} ${place}`,
                    <>
                      <Link prefetch={false} href={`/desk/applications/${application}`}>
                        <Name instead="Name erased">{name}</Name>
                      </Link>
                      , as {place}
                    </>,
                  ]),
                  'Nobody yet',
                ),
              },
            ]
          : []),
        { term: 'Networks and votes', value: 'Not shown to officers' },
      ]}
    />
  )
}

type Motion = MemberRecord['motions']['moved'][number]

function motionLine({ number, title }: Motion): [string, ReactNode] {
  return [
    String(number),
    <Link key={number} prefetch={false} href={`/motions/${number}`}>
      Motion {number}: {title}
    </Link>,
  ]
}

function lines(entries: [string, ReactNode][], none: string): ReactNode {
  if (entries.length === 0) return none
  return entries.map(([key, line]) => (
    <span key={key} className="block">
      {line}
    </span>
  ))
}
