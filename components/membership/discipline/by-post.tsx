import { Name } from '@/components/ui/name'
import { inWords } from '@/lib/kernel/calendar'

type Props = { on: string; typedBy: string }

/** Of a letter of the member's: that it was one, and whose hands it went through. */
export function ByPost({ on, typedBy }: Props) {
  return (
    <p className="text-ink-soft">
      Received by post, dated {inWords(on)}, typed in by <Name instead="an officer">{typedBy}</Name>
    </p>
  )
}
