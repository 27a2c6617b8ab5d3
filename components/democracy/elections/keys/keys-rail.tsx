import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import type { Holder } from '@/lib/democracy/elections/keys/read-keys'
import { KeyHolders } from './key-holders'

type Props = { holders: readonly Holder[]; closed: boolean }

/** Beside the keys: who holds them, and why nobody can open the ballot box alone. */
export function KeysRail({ holders, closed }: Props) {
  return (
    <Rail label="About the keys">
      {holders.length > 0 && <KeyHolders holders={holders} closed={closed} />}
      <RailSection title="Nobody can open the ballot box alone">
        <p>
          Each of the three makes their own key in their own browser. Every ballot is sealed so that
          any two of them can open it after voting closes, and one alone learns nothing.
        </p>
        <p>
          We keep each key locked under its words, and we never get the words. The returning officer
          sees no key at all.
        </p>
        <p>
          Two key-holders together with whoever runs the server could open ballots early. That is
          why the three come from different sides.
        </p>
      </RailSection>
    </Rail>
  )
}
