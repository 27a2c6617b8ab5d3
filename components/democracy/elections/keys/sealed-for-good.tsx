import { Notice } from '@/components/ui/notice'

/** After an election that ended without a count. */
export function SealedForGood({ words }: { words: string | null }) {
  return (
    <Notice title="The ballots stay sealed for good">
      <p>{words}</p>
      <p>
        The board shows why, with the roll, how many voted, and every sealed ballot. We have deleted
        what the words of the key-holders unlocked.
      </p>
    </Notice>
  )
}
