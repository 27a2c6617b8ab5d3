import { isolateName } from '@/lib/kernel/isolate-name'

/** Under a member's name in a list, where somebody else reads their mail too: who writes there writes to both. */
export function SharedWith({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <span className="block font-normal text-ink-soft text-sm">
      Email shared with {names.map(isolateName).join(' and ')}
    </span>
  )
}
