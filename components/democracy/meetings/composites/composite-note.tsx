import type { Route } from 'next'
import Link from 'next/link'
import { Names } from '@/components/ui/names'
import { Notice } from '@/components/ui/notice'
import type { CompositeOfMotion } from '@/lib/democracy/meetings/composites/read-composites'
import { motionsInWords } from '@/lib/democracy/meetings/composites/states'

/** What composites have to do with a motion: the one that stands for it, those it stands for, or one that is proposed. */
export function CompositeNote({ asked, from, into }: CompositeOfMotion) {
  return (
    <>
      {into && (
        <Notice title={`Composited into Motion ${into.number}`}>
          <p>
            With the consent of <Names names={into.movers} />.{' '}
            <Link prefetch={false} href={`/motions/${into.number}` as Route}>
              {`Motion ${into.number}: ${into.title}`}
            </Link>{' '}
            stands in its place on the agenda. If it is withdrawn before the meeting, this motion
            comes back with its amendments.
          </p>
        </Notice>
      )}
      {from && !from.takenApart && (
        <Notice title={`A composite of ${motionsInWords(from.motions.map((one) => one.number))}`}>
          <p>
            Made with the consent of <Names names={from.movers} />. It stands in the place of{' '}
            <MotionLinks motions={from.motions} />. Members vote on amendments to it: no mover
            accepts them alone.
          </p>
        </Notice>
      )}
      {from?.takenApart && (
        <Notice>
          <p>
            This composite was withdrawn before the meeting. <MotionLinks motions={from.motions} />{' '}
            are motions of their own again.
          </p>
        </Notice>
      )}
      {asked && (
        <Notice
          kind={asked.mine ? 'warning' : 'info'}
          title={asked.mine ? 'You are asked to consent to a composite' : 'A composite is proposed'}
        >
          <p>
            <Link
              prefetch={false}
              href={`/meetings/${asked.meeting}/composites/${asked.id}` as Route}
            >
              {`One text in place of ${motionsInWords(asked.motions)}`}
            </Link>
            . Only their movers and officers who prepare the agenda see it until all movers have
            consented.
          </p>
        </Notice>
      )}
    </>
  )
}

type Linked = { motions: readonly { number: number; title: string }[] }

function MotionLinks({ motions }: Linked) {
  return motions.map(({ number, title }, place) => (
    <span key={number}>
      {place > 0 && (place === motions.length - 1 ? ' and ' : ', ')}
      <Link prefetch={false} href={`/motions/${number}` as Route}>
        {`Motion ${number}: ${title}`}
      </Link>
    </span>
  ))
}
