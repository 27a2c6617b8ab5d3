import { Name } from '@/components/ui/name'
import { dayInWords } from '@/lib/kernel/calendar'

type Props = { looks: readonly { id: string; at: Date; name: string | null }[] }

/** Which convenors saw that a member is in a network, and on which day. */
export function LooksAtOwn({ looks }: Props) {
  return (
    <ul className="bullets">
      {looks.map(({ id, at, name }) => (
        <li key={id}>
          {dayInWords(at)}: <Name instead="A former convenor">{name}</Name>
        </li>
      ))}
    </ul>
  )
}
