import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { type Counted, nameOf } from '@/lib/democracy/elections/results/explained/counted-contest'
import { electedPeople } from '@/lib/democracy/elections/results/explained/headline'

type Props = { counted: Counted; slug: string; chosen?: number }

/** Everyone who was elected, each with the way to who would fill their seat. */
export function VacancyLinks({ counted: { id, count }, slug, chosen }: Props) {
  return (
    <ul className="bullets">
      {electedPeople(count).map((number) => {
        const words = (
          <>
            If <Name>{nameOf(count, number)}</Name> left
          </>
        )
        return (
          <li key={number}>
            {number === chosen ? (
              <strong aria-current="true">{words}</strong>
            ) : (
              <Link
                prefetch={false}
                href={`/elections/${slug}/result/vacancy?contest=${id}&left=${number}`}
              >
                {words}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
