import { RailSection } from '@/components/layout/rail-section'
import { Name } from '@/components/ui/name'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { Holder } from '@/lib/democracy/elections/keys/read-keys'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Props = { holders: readonly Holder[]; closed: boolean }

/** The three who hold the keys, and how far each is. */
export function KeyHolders({ holders, closed }: Props) {
  return (
    <RailSection title="The three key-holders">
      <ol>
        {holders.map((holder) => {
          const [tone, words] = stateInWords(holder, closed)
          return (
            <li
              key={holder.place}
              className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 border-rule border-b py-3"
            >
              <span className="headline text-lg">{holder.place}</span>
              <span className="flow [--flow:0.35rem]">
                <span className="block">
                  <Name>{holder.name}</Name>
                  <span className="block text-ink-soft text-sm">
                    <span className="code">{memberNumberInWords(holder.number)}</span>
                  </span>
                </span>
                <span className="block">
                  <Tag tone={tone}>{words}</Tag>
                </span>
              </span>
            </li>
          )
        })}
      </ol>
    </RailSection>
  )
}

function stateInWords({ made, tested, lost, given }: Holder, closed: boolean): [TagTone, string] {
  if (given) return ['done', 'Key given']
  if (lost) return ['stopped', 'Words lost']
  if (closed) return ['todo', 'Key not given yet']
  if (tested) return ['done', 'Key ready']
  return made ? ['attention', 'Made, not tested yet'] : ['todo', 'No key yet']
}
